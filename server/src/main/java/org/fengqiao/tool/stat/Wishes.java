package org.fengqiao.tool.stat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.tool.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param folder where the data are
 * @param flags values by flag, without the dashes
 */
record Wishes(Path folder, Map<String, String> flags) {
  private static final Set<String> KNOWN =
      Set.of(
          "links",
          "count",
          "pop",
          "max-radius",
          "max-share",
          "window",
          "eps-t",
          "eps-s",
          "alpha",
          "replications",
          "seed",
          "clusters",
          "frequency",
          "from");

  static Wishes parse(List<String> args) {
    Path folder = null;
    Map<String, String> flags = new HashMap<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        if (folder != null) {
          throw new WrongUsage("one folder at a time, not also " + arg);
        }
        folder = Path.of(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
      if (!KNOWN.contains(name)) {
        throw new WrongUsage("unknown argument " + arg);
      }
      if (equals < 0 && i + 1 == args.size()) {
        throw new WrongUsage(arg + " needs a value");
      }
      flags.put(name, equals < 0 ? args.get(++i) : arg.substring(equals + 1));
    }
    if (folder == null) {
      throw new WrongUsage("a folder is needed");
    }
    Wishes wishes = new Wishes(folder, flags);
    wishes.check();
    return wishes;
  }

  private void check() {
    if (flags.containsKey("count") != flags.containsKey("pop")) {
      throw new WrongUsage("--count and --pop come together");
    }
    if (!Set.of("file", "geometry").contains(flags.getOrDefault("links", "file"))) {
      throw new WrongUsage("--links is file or geometry");
    }
  }

  @Nullable String text(String flag) {
    return flags.get(flag);
  }

  double number(String flag, double otherwise, double least, double most) {
    String text = flags.get(flag);
    return text == null ? otherwise : number(flag, text, least, most);
  }

  int whole(String flag, int otherwise, int least, int most) {
    double value = number(flag, otherwise, least, most);
    if (value != Math.rint(value)) {
      throw new WrongUsage("--" + flag + " is a whole number");
    }
    return (int) value;
  }

  /** Numbers with commas between them. */
  double[] numbers(String flag, double... otherwise) {
    String text = flags.get(flag);
    if (text == null) {
      return otherwise;
    }
    return Arrays.stream(text.split(",", -1))
        .mapToDouble(cell -> number(flag, cell, 0, Double.MAX_VALUE))
        .toArray();
  }

  private static double number(String flag, String text, double least, double most) {
    double value;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new WrongUsage("--" + flag + " is a number, not " + text);
    }
    if (!(value >= least && value <= most)) {
      throw new WrongUsage("--" + flag + " lies between " + least + " and " + most);
    }
    return value;
  }
}
