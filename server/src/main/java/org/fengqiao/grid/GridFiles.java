package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.gis.crs.KnownGround;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadWatch;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.gis.read.Limits;
import org.fengqiao.gis.read.ReadOptions;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.RepairJson;
import org.fengqiao.grid.domain.RepairRow;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Files of grids, read with what this installation knows of the district. */
@Singleton
public class GridFiles {
  private static final Pattern EXTENSION = Pattern.compile("[a-z]{1,10}");

  private final GridStore store;
  private final GridRules rules;

  GridFiles(GridStore store, GridRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * What the person who brings a file says of it.
   *
   * @param datum what its coordinates are in; null to go by the evidence
   * @param encoding of its texts; null to go by the file
   * @param layer which of several; null for the only one
   * @param newBorders that communities have other borders from this file on: its grids are not held
   *     against the communities as they answer today
   * @param parameters of an old national datum; null when there are none
   */
  public record Saying(
      @Nullable SourceCrs datum,
      @Nullable Charset encoding,
      @Nullable String layer,
      boolean newBorders,
      @Nullable SevenParameters parameters) {
    /** Nothing said. */
    public static final Saying NOTHING = new Saying(null, null, null, false);

    /** Without parameters of an old datum. */
    public Saying(
        @Nullable SourceCrs datum,
        @Nullable Charset encoding,
        @Nullable String layer,
        boolean newBorders) {
      this(datum, encoding, layer, newBorders, null);
    }
  }

  /**
   * Reads, places, checks and repairs a file. Never throws for what stands in it.
   *
   * @param name what the report calls it; of a path only the last part
   * @param district every code must begin with it
   */
  public LoadedGrids load(byte[] bytes, String name, Saying saying, String district) {
    try {
      Path folder = Files.createTempDirectory("grids");
      Path file = folder.resolve("file" + extension(name));
      try {
        Files.write(file, bytes);
        return load(file, name, saying, district, Limits.DOOR, LoadWatch.NOBODY);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same of a file on the disk, which need not fit in memory.
   *
   * @param file its ending tells what it may be
   * @param limits how much is read of it
   * @param watch is told how far it is
   */
  public LoadedGrids load(
      Path file, String name, Saying saying, String district, Limits limits, LoadWatch watch) {
    return FileLoader.load(file, name, options(saying, district, limits).watch(watch));
  }

  /** The name is somebody's text: of it only letters after the last dot reach the disk. */
  private static String extension(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSION.matcher(last).matches() ? "." + last : "";
  }

  private LoadOptions options(Saying saying, String district, Limits limits) {
    return LoadOptions.DEFAULT
        .datum(saying.datum())
        .parameters(saying.parameters())
        .read(ReadOptions.DEFAULT.limits(limits).charset(saying.encoding()).layer(saying.layer()))
        .district(district)
        .known(knowledge(saying.newBorders()));
  }

  /**
   * What this installation knows of a district: outline, communities, rules, kinds of grids.
   *
   * @param newBorders that communities have other borders from a file on
   */
  public Function<String, LoadOptions.Known> knowledge(boolean newBorders) {
    return district -> known(district, newBorders);
  }

  /** The code table and outline that ship with the product, else the ground that answers today. */
  private LoadOptions.Known known(String district, boolean newBorders) {
    LoadOptions.Known pack = LoadOptions.Known.ofPack(district);
    KnownGround ground = pack.ground().outline() == null ? published(district) : pack.ground();
    return new LoadOptions.Known(
        ground,
        communities(district, pack, newBorders),
        Optional.of(rules.of(district)),
        types(district));
  }

  private Map<String, GridType> types(String district) {
    var version = store.published(district);
    return version.isPresent() ? store.types(district, version.getAsLong()) : Map.of();
  }

  /** Codes of the communities that exist; empty when nothing at all is known of the district. */
  Set<String> communities(String district) {
    return communities(district, LoadOptions.Known.ofPack(district), true).known();
  }

  /**
   * Communities this installation knows, with the outlines they have today unless these were
   * invented or are to change; else those of the table that ships with the product.
   */
  private Parents communities(String district, LoadOptions.Known pack, boolean newBorders) {
    Set<String> codes =
        store.places(district, 0).stream()
            .filter(place -> place.tier() == Tier.COMMUNITY)
            .map(Place::code)
            .collect(Collectors.toSet());
    if (codes.isEmpty()) {
      return pack.communities();
    }
    return new Parents(newBorders ? Map.of() : outlines(district), codes);
  }

  private Map<String, Parents.Outline> outlines(String district) {
    var version = store.published(district);
    if (version.isEmpty() || store.demo(district, version.getAsLong())) {
      return Map.of();
    }
    Map<String, Parents.Outline> outlines = new HashMap<>();
    for (GridShape area : store.areas(district, version.getAsLong(), Tier.COMMUNITY)) {
      outlines.put(area.code(), new Parents.Outline(area.code(), area.geometry()));
    }
    return outlines;
  }

  private KnownGround published(String district) {
    var version = store.published(district);
    List<GridShape> whole =
        version.isPresent() ? store.areas(district, version.getAsLong(), Tier.DISTRICT) : List.of();
    return whole.isEmpty()
        ? KnownGround.NONE
        : new KnownGround(whole.getFirst().geometry(), "published outline of " + district);
  }

  /**
   * How a file was read and what the repair did, without the findings, as JSON.
   *
   * @param repair what is kept of it
   */
  static String reading(LoadedGrids loaded, List<RepairRow> repair) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(loaded.report().members());
    members.remove("findings");
    if (loaded.difference().changed() > 0) {
      members.put("repair", RepairJson.summary(loaded.difference(), repair));
    }
    return JsonText.of(members);
  }
}
