package org.fengqiao.tool.load;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.Level;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedArea;
import org.fengqiao.gis.load.LoadedGrids;
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
 * @param acceptNew communities the code table does not know are meant
 * @param json one object a line instead of words
 * @param parents whether the outlines of communities came with the call
 */
public record GridArguments(
    List<String> files,
    LoadOptions options,
    @Nullable String district,
    @Nullable Path out,
    boolean dryRun,
    boolean stage,
    boolean acceptNew,
    boolean json,
    boolean parents) {

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
    boolean acceptNew = rest.remove("--accept-new");
    boolean stage = rest.remove("--stage");
    if (stage && dryRun) {
      throw new WrongUsage("--stage keeps what --dry-run only checks");
    }
    String district = value(rest, "--district");
    if (district != null && !district.matches("\\d{6}")) {
      throw new WrongUsage("--district takes six digits, not " + district);
    }
    String out = value(rest, "--out");
    String parents = value(rest, "--parents");
    LoadOptions options =
        LoadOptions.DEFAULT
            .datum(datum(value(rest, "--datum")))
            .parameters(parameters(value(rest, "--towgs84")))
            .read(
                ReadOptions.DEFAULT
                    .charset(charset(value(rest, "--encoding")))
                    .layer(value(rest, "--layer")))
            .district(district)
            .known(knowing(parents));
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
        rest,
        options,
        district,
        out == null ? null : Path.of(out),
        dryRun,
        stage,
        acceptNew,
        json,
        parents != null);
  }

  /**
   * The options where an installation is at hand: its rules, and its communities and outline unless
   * the call brought some.
   */
  public LoadOptions options(Function<String, LoadOptions.Known> installed) {
    if (!parents) {
      return options.known(installed);
    }
    return options.known(district -> {
      LoadOptions.Known given = options.known().apply(district);
      LoadOptions.Known here = installed.apply(district);
      return new LoadOptions.Known(given.ground(), given.communities(), here.rules(), here.types());
    });
  }

  /** What they say of a file that is staged. */
  public GridFiles.Saying saying() {
    ReadOptions read = options.read();
    return new GridFiles.Saying(
        options.datum(), read.charset(), read.layer(), acceptNew, options.parameters());
  }

  /** What is known of a district, with the outlines of its communities out of a file. */
  private static Function<String, LoadOptions.Known> knowing(@Nullable String file) {
    if (file == null) {
      return LoadOptions.Known::ofPack;
    }
    LoadedGrids loaded = FileLoader.load(Path.of(file), file, LoadOptions.DEFAULT);
    if (!loaded.report().publishable() || loaded.report().level() != Level.COMMUNITY) {
      throw new WrongUsage("--parents takes a file of communities: " + loaded.report().json());
    }
    Map<String, Parents.Outline> outlines = new HashMap<>();
    for (LoadedArea area : loaded.areas()) {
      outlines.put(area.code(), new Parents.Outline(area.name(), area.geometry()));
    }
    return district -> {
      LoadOptions.Known pack = LoadOptions.Known.ofPack(district);
      return new LoadOptions.Known(
          pack.ground(), new Parents(outlines, pack.communities().known()), pack.rules());
    };
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
