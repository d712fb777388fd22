package org.fengqiao.gis.load;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.gis.crs.KnownGround;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the person who brings a file says of it, and what is known without the file.
 *
 * @param read encoding, layer, limits
 * @param datum what the coordinates are in; null when the person does not say
 * @param parameters of an old datum; null when there are none
 * @param district six digits every code must begin with; null to take those most codes begin with
 * @param known what is known of a district
 * @param watch is told how far it is
 */
public record LoadOptions(
    ReadOptions read,
    @Nullable SourceCrs datum,
    @Nullable SevenParameters parameters,
    @Nullable String district,
    Function<String, Known> known,
    LoadWatch watch) {

  /** Nothing said; of districts what ships with the product. */
  public static final LoadOptions DEFAULT =
      new LoadOptions(ReadOptions.DEFAULT, null, null, null, Known::ofPack, LoadWatch.NOBODY);

  /** The same with a datum. */
  public LoadOptions datum(@Nullable SourceCrs said) {
    return new LoadOptions(read, said, parameters, district, known, watch);
  }

  /** The same with parameters. */
  public LoadOptions parameters(@Nullable SevenParameters given) {
    return new LoadOptions(read, datum, given, district, known, watch);
  }

  /** The same with what is said about reading. */
  public LoadOptions read(ReadOptions given) {
    return new LoadOptions(given, datum, parameters, district, known, watch);
  }

  /** The same for one district. */
  public LoadOptions district(@Nullable String code) {
    return new LoadOptions(read, datum, parameters, code, known, watch);
  }

  /** The same with other knowledge: the published outlines and code table of an installation. */
  public LoadOptions known(Function<String, Known> other) {
    return new LoadOptions(read, datum, parameters, district, other, watch);
  }

  /** The same, watched. */
  public LoadOptions watch(LoadWatch other) {
    return new LoadOptions(read, datum, parameters, district, known, other);
  }

  /**
   * What is known of a district.
   *
   * @param ground its outline
   * @param communities its communities
   * @param rules of its grids; empty for the usual ones
   * @param types kinds of its grids by code, for a file that does not tell
   */
  public record Known(
      KnownGround ground,
      Parents communities,
      Optional<CheckRules> rules,
      Map<String, GridType> types) {
    public Known {
      types = Map.copyOf(types);
    }

    /** Where nobody told kinds of grids. */
    public Known(KnownGround ground, Parents communities, Optional<CheckRules> rules) {
      this(ground, communities, rules, Map.of());
    }

    /** What ships with the product: outline and code table, if the district is among them. */
    public static Known ofPack(String district) {
      return new Known(KnownGround.ofPack(district), PackParents.of(district), Optional.empty());
    }
  }
}
