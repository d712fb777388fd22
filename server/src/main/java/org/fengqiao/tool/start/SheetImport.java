package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.Table;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.tool.Command;
import org.fengqiao.tool.WrongUsage;
import org.fengqiao.tool.start.Line.Fate;

/** What the imports of tables share: arguments, template, reading, the report line by line. */
abstract class SheetImport implements Command {
  private static final int WIDTH = 18;

  /** Columns, required ones first. */
  abstract List<Column> columns();

  /** First sentence of the help. */
  abstract String purpose();

  /** What would become of the lines. */
  abstract Plan plan(ApplicationContext context, Actor actor, List<Reading> lines);

  @Override
  public final String help() {
    String table =
        columns().stream()
            .map(c ->
                "  %-12s %s%s  e.g. %s"
                    .formatted(c.key(), c.zh(), c.required() ? " *" : "", c.example()))
            .collect(Collectors.joining("\n"));
    return """
    %s
    usage: %s FILE.xlsx|FILE.csv [--dry-run]
           %s --template OUT.xlsx
    Columns, by their English or Chinese header, in any order (* must be there):
    %s
    Codes may be written as codes or in Chinese. Several values: 、 between them. CSV may be UTF-8
    or GBK. Formulas are refused, never reckoned. Any refused line: nothing is stored, exit code 1.
    Running twice changes nothing.
    --dry-run   only say line by line what would be created, changed or refused
    --template  write an empty workbook with the headers and an example line
    The database is FENGQIAO_DB_URL.\
    """
        .formatted(purpose(), name(), name(), table);
  }

  @Override
  public final int run(List<String> args, PrintStream out) throws IOException {
    List<String> rest = new ArrayList<>(args);
    if (rest.size() == 2 && rest.getFirst().equals("--template")) {
      template(Path.of(rest.get(1)));
      return 0;
    }
    boolean dryRun = rest.remove("--dry-run");
    if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
      throw new WrongUsage("usage: FILE [--dry-run] or --template OUT.xlsx, not " + args);
    }
    Path file = Path.of(rest.getFirst());
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongUsage("cannot read " + file);
    }
    List<Reading> lines = readings(TableFile.read(file));
    try (ApplicationContext context = ApplicationContext.run()) {
      String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
      return carryOut(context, Actor.system(district), lines, dryRun, out);
    }
  }

  /** Plans, reports and, unless something is refused or it is a dry run, commits. */
  final int carryOut(
      ApplicationContext context, Actor actor, List<Reading> lines, boolean dryRun, PrintStream out)
      throws IOException {
    Plan plan = plan(context, actor, lines);
    for (Line line : plan.lines()) {
      if (line.fate() != Fate.SAME) {
        out.printf(
            "line %-5d %-8s %s%s%n",
            line.number(),
            line.fate(),
            line.what(),
            line.notes().isEmpty() ? "" : "  " + String.join("; ", line.notes()));
      }
    }
    boolean good = plan.count(Fate.REFUSED) == 0;
    if (good && !dryRun) {
      plan.commit().run(out);
    }
    out.printf(
        "%s: %d new, %d changed, %d unchanged, %d refused%n",
        good ? dryRun ? "dry run, nothing stored" : "stored" : "nothing stored",
        plan.count(Fate.NEW),
        plan.count(Fate.CHANGED),
        plan.count(Fate.SAME),
        plan.count(Fate.REFUSED));
    return good ? 0 : 1;
  }

  /** The lines of a table by the columns of this import. */
  final List<Reading> readings(Table table) throws TableFile.Unreadable {
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < table.header().size(); i++) {
      String header = table.header().get(i);
      for (Column column : columns()) {
        if (column.named(header) && at.putIfAbsent(column.key(), i) != null) {
          throw new TableFile.Unreadable(
              TableFile.Fault.NOT_A_TABLE, "two columns are " + column.key());
        }
      }
    }
    String missing =
        columns().stream()
            .filter(c -> c.required() && !at.containsKey(c.key()))
            .map(c -> c.key() + " (" + c.zh() + ')')
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "missing columns: " + missing);
    }
    return table.rows().stream().map(row -> new Reading(at, row)).toList();
  }

  private void template(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Fengqiao Grid", "1.0")) {
      Worksheet sheet = book.newWorksheet(name().replace("import-", ""));
      int at = 0;
      for (Column column : columns()) {
        sheet.value(0, at, column.zh() + (column.required() ? "*" : ""));
        sheet.style(0, at).bold().set();
        sheet.value(1, at, column.example());
        sheet.width(at, WIDTH);
        at++;
      }
      sheet.freezePane(0, 1);
      book.finish();
    }
  }
}
