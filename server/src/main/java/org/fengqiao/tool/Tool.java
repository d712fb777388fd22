package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Entry point of the command line: {@code java -cp server.jar org.fengqiao.tool.Tool COMMAND}. */
public final class Tool {
  private Tool() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "logback-tool.xml");
    }
    // The process streams are fetched here once; commands only see what they are given.
    System.exit(
        run(List.of(args), stream(java.io.FileDescriptor.out), stream(java.io.FileDescriptor.err)));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    String name = args.isEmpty() ? "--help" : args.getFirst();
    if (name.equals("--help") || name.equals("help")) {
      commands()
          .forEach(
              c -> out.printf("%-18s %s%n", c.name(), c.help().lines().findFirst().orElse("")));
      return 0;
    }
    Command command =
        commands().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    if (command == null) {
      err.println("no such command: " + name + " (try --help)");
      return 2;
    }
    List<String> rest = args.subList(1, args.size());
    if (rest.contains("--help")) {
      out.println(command.help());
      return 0;
    }
    try {
      return command.run(rest, out);
    } catch (WrongUsage e) {
      err.println(name + ": " + e.getMessage() + " (see --help)");
      return 2;
    } catch (NoSuchFileException e) {
      err.println(name + ": no such file: " + e.getMessage());
      return 1;
    } catch (IOException | IllegalArgumentException e) {
      err.println(name + ": " + e.getMessage());
      return 1;
    } catch (Exception e) {
      SQLException refused = database(e);
      if (refused == null) {
        e.printStackTrace(err);
      } else {
        err.println(name + ": the database says: " + refused.getMessage());
      }
      return 1;
    }
  }

  /** What the database or the way to it complains of; null when it is something else. */
  private static @Nullable SQLException database(Throwable e) {
    Throwable at = e;
    while (at != null && !(at instanceof SQLException)) {
      at = at.getCause();
    }
    return at instanceof SQLException found ? found : null;
  }

  private static List<Command> commands() {
    return ServiceLoader.load(Command.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Command::name))
        .toList();
  }

  private static PrintStream stream(java.io.FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.FileOutputStream(descriptor), true, java.nio.charset.StandardCharsets.UTF_8);
  }
}
