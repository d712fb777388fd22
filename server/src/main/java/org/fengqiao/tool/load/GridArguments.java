package org.fengqiao.tool.load;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.read.ReadOptions;
import org.fengqiao.grid.GridFiles;
import org.fengqiao.tool.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code import-grids}.
 *
 * @param files at least one
 * @param options for each of them
 * @param district the installation's, where the caller named one
 * @param out where to write what would be published; with one file only
 * @param dryRun only check
 * @param stage keep as a version on its way
 * @param json one object a line instead of words
 */
public record GridArguments(
    List<String> files,
    LoadOptions options,
    @Nullable String district,
    @Nullable Path out,
    boolean dryRun,
    boolean stage,
    boolean json) {

  public GridArguments {
    files = List.copyOf(files);
  }

  /**
   * Reads arguments.
   *
   * @throws WrongUsage when they make no sense
   */
  public static GridArguments of(List<String> args) {
    List<String> rest = new ArrayList<>(args);
    boolean json = rest.remove("--json");
    boolean dryRun = rest.remove("--dry-run");
    boolean stage = rest.remove("--stage");
    if (stage && dryRun) {
      throw new WrongUsage("--stage keeps what --dry-run only checks");
    }
    String district = value(rest, "--district");
    if (district != null && !district.matches("\\d{6}")) {
      throw new WrongUsage("--district takes six digits, not " + district);
    }
    String out = value(rest, "--out");
    LoadOptions options =
        LoadOptions.DEFAULT
            .datum(datum(value(rest, "--datum")))
            .parameters(parameters(value(rest, "--towgs84")))
            .read(
                ReadOptions.DEFAULT
                    .charset(charset(value(rest, "--encoding")))
                    .layer(value(rest, "--layer")))
            .district(district);
    for (String left : rest) {
      if (left.startsWith("--")) {
        throw new WrongUsage("unknown option " + left);
      }
    }
    if (rest.isEmpty()) {
      throw new WrongUsage("a FILE is needed");
    }
    if (rest.size() > 1 && out != null) {
      throw new WrongUsage("--out takes one FILE");
    }
    return new GridArguments(
        rest, options, district, out == null ? null : Path.of(out), dryRun, stage, json);
  }

  /** What they say of a file that is staged. */
  public GridFiles.Saying saying() {
    ReadOptions read = options.read();
    return new GridFiles.Saying(options.datum(), read.charset(), read.layer());
  }

  private static @Nullable String value(List<String> args, String option) {
    int at = args.indexOf(option);
    if (at < 0) {
      return null;
    }
    if (at + 1 >= args.size()) {
      throw new WrongUsage(option + " needs a value");
    }
    String value = args.get(at + 1);
    args.subList(at, at + 2).clear();
    return value;
  }

  private static @Nullable SourceCrs datum(@Nullable String text) {
    try {
      return text == null ? null : SourceCrs.given(text);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--datum takes " + e.getMessage());
    }
  }

  private static @Nullable SevenParameters parameters(@Nullable String text) {
    try {
      return text == null ? null : SevenParameters.parse(text);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--towgs84 takes dx,dy,dz,rx,ry,rz,s: " + e.getMessage());
    }
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--encoding takes a character set such as GB18030, not " + name);
    }
  }
}
