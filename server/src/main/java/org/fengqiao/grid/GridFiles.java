package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.CodeScheme;
import org.fengqiao.gis.crs.KnownGround;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.gis.read.Limits;
import org.fengqiao.gis.read.ReadOptions;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Files of grids, read with what this installation knows of the district. */
@Singleton
public class GridFiles {
  private static final int COMMUNITY = 12;
  private static final Pattern EXTENSION = Pattern.compile("[a-z]{1,10}");

  private final GridStore store;
  private final VersionStore versions;

  GridFiles(GridStore store, VersionStore versions) {
    this.store = store;
    this.versions = versions;
  }

  /**
   * What the person who brings a file says of it.
   *
   * @param datum what its coordinates are in; null to go by the evidence
   * @param encoding of its texts; null to go by the file
   * @param layer which of several; null for the only one
   */
  public record Saying(
      @Nullable SourceCrs datum, @Nullable Charset encoding, @Nullable String layer) {
    /** Nothing said. */
    public static final Saying NOTHING = new Saying(null, null, null);
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
        return FileLoader.load(file, name, options(saying, district));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name is somebody's text: of it only letters after the last dot reach the disk. */
  private static String extension(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSION.matcher(last).matches() ? "." + last : "";
  }

  private LoadOptions options(Saying saying, String district) {
    return LoadOptions.DEFAULT
        .datum(saying.datum())
        .read(
            ReadOptions.DEFAULT
                .limits(Limits.DOOR)
                .charset(saying.encoding())
                .layer(saying.layer()))
        .district(district)
        .known(this::known);
  }

  /** The code table and outline that ship with the product, else the ground that answers today. */
  private LoadOptions.Known known(String district) {
    LoadOptions.Known pack = LoadOptions.Known.ofPack(district);
    KnownGround ground = pack.ground().outline() == null ? published(district) : pack.ground();
    int[] serial = versions.serialDigits(district);
    CheckRules usual = CheckRules.grids(district);
    Pattern code =
        Pattern.compile("\\d{%d,%d}".formatted(COMMUNITY + serial[0], COMMUNITY + serial[1]));
    CodeScheme scheme = new CodeScheme(code, COMMUNITY, district, usual.codes().rural());
    return new LoadOptions.Known(ground, pack.communities(), Optional.of(usual.coded(scheme)));
  }

  private KnownGround published(String district) {
    var version = store.published(district);
    List<GridShape> whole =
        version.isPresent() ? store.areas(district, version.getAsLong(), Tier.DISTRICT) : List.of();
    return whole.isEmpty()
        ? KnownGround.NONE
        : new KnownGround(whole.getFirst().geometry(), "published outline of " + district);
  }

  /** A report without its findings, as JSON. */
  static String reading(LoadReport report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(report.members());
    members.remove("findings");
    return JsonText.of(members);
  }
}
