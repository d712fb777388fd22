package org.fengqiao.tool.backtest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.tool.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param file table of incidents, plain or gzip
 * @param x column of longitudes or eastings
 * @param y column of latitudes or northings
 * @param time column of times
 * @param arrival column of the times at which they became known; null when there is none
 * @param delay days after which each became known, 0 or more
 * @param kind column of kinds; null when all are one
 * @param cell side of the squares, metres
 * @param polygons areas to choose from instead of squares; null for squares
 * @param weight property of the areas with the number of households
 * @param horizons days
 * @param planar whether coordinates are planar
 * @param metres metres of a planar unit
 * @param where rows to keep
 * @param drop rows to leave out
 * @param keepStacked whether default geocodes are kept
 * @param json whether to print JSON
 */
record Wish(
    Path file,
    String x,
    String y,
    String time,
    @Nullable String arrival,
    int delay,
    @Nullable String kind,
    double cell,
    @Nullable Path polygons,
    String weight,
    int[] horizons,
    boolean planar,
    double metres,
    List<Condition> where,
    List<Condition> drop,
    boolean keepStacked,
    boolean json) {

  private static final double FOOT_M = 0.3048;

  /**
   * A condition on a column.
   *
   * @param column name
   * @param values any of these, compared without blanks around them
   */
  record Condition(String column, Set<String> values) {}

  /** Reads the arguments. */
  static Wish of(List<String> args) {
    Reader r = new Reader();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      switch (arg) {
        case "--json" -> r.json = true;
        case "--keep-stacked" -> r.keepStacked = true;
        default -> {
          if (!arg.startsWith("--")) {
            r.file(arg);
          } else if (i + 1 == args.size()) {
            throw new WrongUsage(arg + " needs a value");
          } else {
            r.flag(arg, args.get(++i));
          }
        }
      }
    }
    return r.wish();
  }

  private static final class Reader {
    private @Nullable Path file;
    private @Nullable String x;
    private @Nullable String y;
    private @Nullable String time;
    private @Nullable String arrival;
    private int delay;
    private @Nullable String kind;
    private double cell;
    private @Nullable Path polygons;
    private String weight = "households";
    private int[] horizons = {7, 14, 30};
    private boolean planar;
    private double metres = 1;
    private final List<Condition> where = new ArrayList<>();
    private final List<Condition> drop = new ArrayList<>();
    private boolean keepStacked;
    private boolean json;

    void file(String name) {
      if (file != null) {
        throw new WrongUsage("one file only, not also " + name);
      }
      file = path(name);
    }

    void flag(String name, String value) {
      switch (name) {
        case "--lon", "--x" -> x = value;
        case "--lat", "--y" -> y = value;
        case "--time" -> time = value;
        case "--arrival" -> arrival = value;
        case "--delay" -> delay = whole(name, value, 0, 3650);
        case "--kind" -> kind = value;
        case "--cell" -> cell = metres(value);
        case "--polygons" -> polygons = path(value);
        case "--households" -> weight = value;
        case "--horizon" -> horizons = days(value);
        case "--crs" -> planar = choice(name, value, "lonlat", "planar").equals("planar");
        case "--unit" -> metres = choice(name, value, "m", "ft").equals("ft") ? FOOT_M : 1;
        case "--where" -> where.add(condition(name, value));
        case "--drop" -> drop.add(condition(name, value));
        default -> throw new WrongUsage("unknown argument " + name);
      }
    }

    Wish wish() {
      if (file == null) {
        throw new WrongUsage("no file given");
      }
      if (x == null || y == null || time == null) {
        throw new WrongUsage("--lon, --lat and --time name the columns and are needed");
      }
      if (cell <= 0 && polygons == null) {
        throw new WrongUsage("--cell METRES or --polygons FILE is needed");
      }
      if (arrival != null && delay > 0) {
        throw new WrongUsage("--arrival and --delay exclude each other");
      }
      return new Wish(
          file,
          x,
          y,
          time,
          arrival,
          delay,
          kind,
          cell,
          polygons,
          weight,
          horizons,
          planar,
          metres,
          List.copyOf(where),
          List.copyOf(drop),
          keepStacked,
          json);
    }

    private static Path path(String value) {
      try {
        return Path.of(value);
      } catch (InvalidPathException e) {
        throw new WrongUsage("no file name: " + value);
      }
    }

    private static double metres(String value) {
      try {
        double metres = Double.parseDouble(value);
        if (metres >= 1 && metres <= 100_000) {
          return metres;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new WrongUsage("--cell is a number of metres from 1 to 100000, not " + value);
    }

    private static int whole(String name, String value, int least, int most) {
      try {
        int number = Integer.parseInt(value.strip());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new WrongUsage(
          name + " is a whole number from " + least + " to " + most + ", not " + value);
    }

    private static int[] days(String value) {
      return Arrays.stream(value.split(",", -1))
          .mapToInt(v -> whole("--horizon", v, 1, 365))
          .distinct()
          .toArray();
    }

    private static String choice(String name, String value, String one, String other) {
      if (value.equals(one) || value.equals(other)) {
        return value;
      }
      throw new WrongUsage(name + " is " + one + " or " + other + ", not " + value);
    }

    private static Condition condition(String name, String value) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw new WrongUsage(name + " is COLUMN=VALUE[,VALUE…], not " + value);
      }
      String all = value.substring(equals + 1);
      // A value that has a comma itself is named whole.
      return new Condition(
          value.substring(0, equals),
          Stream.concat(Stream.of(all), Arrays.stream(all.split(",", -1)))
              .map(String::strip)
              .collect(Collectors.toUnmodifiableSet()));
    }
  }
}
