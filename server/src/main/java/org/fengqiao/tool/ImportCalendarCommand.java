package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.deadline.Calendars;
import org.fengqiao.deadline.Calendars.Imported;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;

/** Imports the work calendar of one year and moves the running clocks it changes. */
public final class ImportCalendarCommand implements Command {
  private static final long MOST_BYTES = 1_000_000;

  @Override
  public String name() {
    return "import-calendar";
  }

  @Override
  public String help() {
    return """
    Import the work calendar of one year and move the running clocks it changes.
    usage: import-calendar YEAR FILE
    FILE is either JSON with the objects "holidays" and "workdays" keyed by date (the yearly file
    of the npm package chinese-days), or CSV lines such as 2027-01-01,HOLIDAY and
    2027-01-30,MAKEUP. Importing a year again replaces it. Every date moved is written to a log.
    The database is FENGQIAO_DB_URL.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    if (args.size() != 2 || !args.getFirst().matches("\\d{4}")) {
      throw new WrongUsage("usage: YEAR FILE, not " + args);
    }
    Path file = Path.of(args.get(1));
    if (!Files.isReadable(file) || Files.size(file) > MOST_BYTES) {
      throw new WrongUsage("cannot read " + file + ", or it is larger than 1 MB");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
    try (ApplicationContext context = ApplicationContext.run()) {
      Outcome<Imported> outcome =
          context
              .getBean(Calendars.class)
              .importYear(
                  Integer.parseInt(args.getFirst()),
                  text,
                  String.valueOf(file.getFileName()),
                  Actor.system(district));
      return tell(outcome, context.getBean(Messages.class), out);
    }
  }

  private static int tell(Outcome<Imported> outcome, Messages messages, PrintStream out) {
    switch (outcome) {
      case Outcome.Done<Imported>(Imported done) -> {
        out.printf(
            "{\"ok\":true,\"year\":%d,\"workdays\":%d,\"holidays\":%d,\"makeupDays\":%d,"
                + "\"moved\":%d}%n",
            done.year(), done.workdays(), done.holidays(), done.makeupDays(), done.moved());
        return 0;
      }
      case Outcome.Refused<Imported>(Refusal refusal) -> {
        String detail = messages.text(Language.EN, refusal.code() + ".detail", refusal.arguments());
        out.printf(
            "{\"ok\":false,\"code\":\"%s\",\"detail\":\"%s\"}%n",
            refusal.code(), detail.replace("\"", "'"));
        return 1;
      }
    }
  }
}
