package org.fengqiao.tool;

import java.io.PrintStream;
import java.util.List;

/**
 * One command of the command line. Found by {@link java.util.ServiceLoader}: list the class in
 * {@code META-INF/services/org.fengqiao.tool.Command}, one line per command.
 */
public interface Command {
  /** What the user types, kebab-case. */
  String name();

  /** First line: what it does in one sentence; then usage and options. */
  String help();

  /**
   * Does it.
   *
   * @param args what follows the name
   * @param out results; messages about progress and errors go to the error stream
   * @return exit code: 0 done, 1 failed, 2 wrong usage
   * @throws WrongUsage when the arguments make no sense; its message is printed, exit code 2
   * @throws Exception a file or value that does not serve: its message is printed, exit code 1;
   *     anything unexpected with its trace
   */
  int run(List<String> args, PrintStream out) throws Exception;
}
