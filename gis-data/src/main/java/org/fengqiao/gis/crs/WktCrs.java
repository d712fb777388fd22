package org.fengqiao.gis.crs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.jspecify.annotations.Nullable;

/**
 * What well-known text means. A number of the register on the system itself is believed; else the
 * datum is told by its name and the projection by its parameters, as in the .prj files of ESRI that
 * give no number.
 */
final class WktCrs {
  private static final double DEGREE = Math.PI / 180;
  private static final Set<String> PROJECTED = Set.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
  private static final Set<String> GEOGRAPHIC =
      Set.of("GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS");

  private WktCrs() {}

  /** The system of a text; {@link Unsupported} when it is none of ours or no such text. */
  static SourceCrs of(String text) {
    try {
      return system(WktNode.parse(text));
    } catch (IllegalArgumentException e) {
      return new Unsupported(text.strip());
    }
  }

  private static SourceCrs system(WktNode root) {
    return switch (root.keyword()) {
      case "COMPD_CS", "COMPOUNDCRS" -> first(root, root);
      case "BOUNDCRS" -> root.child("SOURCECRS").map(s -> first(s, root)).orElse(none(root));
      default -> {
        Optional<SourceCrs> numbered =
            root.epsg().map(EpsgCodes::of).filter(crs -> !(crs instanceof Unsupported));
        yield numbered.orElseGet(() -> described(root));
      }
    };
  }

  private static SourceCrs first(WktNode parent, WktNode root) {
    return parent
        .children()
        .filter(c -> PROJECTED.contains(c.keyword()) || GEOGRAPHIC.contains(c.keyword()))
        .findFirst()
        .map(WktCrs::system)
        .orElse(none(root));
  }

  private static SourceCrs described(WktNode root) {
    if (PROJECTED.contains(root.keyword())) {
      return projected(root);
    }
    return GEOGRAPHIC.contains(root.keyword()) ? geographic(root) : none(root);
  }

  private static SourceCrs geographic(WktNode node) {
    if (!degrees(node)) {
      return none(node);
    }
    Optional<Datum> known = known(node);
    if (known.isPresent()) {
      return new Degrees(known.get());
    }
    return old(node)
        .<SourceCrs>map(datum -> new OldNational(datum, null, node.name()))
        .orElse(none(node));
  }

  private static SourceCrs projected(WktNode node) {
    Optional<WktNode> base = node.child("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS", "GEOGCRS");
    if (base.isEmpty() || !degrees(base.get())) {
      return none(node);
    }
    if (webMercator(node)) {
      return new WebMercator();
    }
    TransverseMercator projection = transverseMercator(node);
    if (projection == null || !metres(node)) {
      return none(node);
    }
    Optional<Datum> known = known(base.get());
    if (known.isPresent()) {
      return onKnown(known.get(), projection, node.name());
    }
    return old(base.get())
        .<SourceCrs>map(datum -> new OldNational(datum, projection, node.name()))
        .orElse(none(node));
  }

  /** A transverse Mercator projection on a datum that needs no parameters. */
  static SourceCrs onKnown(Datum datum, TransverseMercator projection, String name) {
    if (datum == Datum.GCJ02 || datum == Datum.BD09) {
      return new Unsupported(name);
    }
    Strip strip = datum == Datum.CGCS2000 ? strip(projection) : null;
    return strip != null ? strip : new Survey(datum, projection, name);
  }

  private static @Nullable Strip strip(TransverseMercator projection) {
    double meridian = projection.meridian();
    boolean plain =
        projection.scale() == 1 && projection.latitude() == 0 && projection.falseNorthing() == 0;
    if (!plain || meridian % 3 != 0 || meridian < 75 || meridian > 135) {
      return null;
    }
    Strip bare = new Strip((int) meridian, 3, false);
    if (projection.falseEasting() == bare.falseEasting()) {
      return bare;
    }
    Strip zoned = new Strip((int) meridian, 3, true);
    if (projection.falseEasting() == zoned.falseEasting()) {
      return zoned;
    }
    if (meridian % 6 == 3) {
      Strip wide = new Strip((int) meridian, 6, true);
      return projection.falseEasting() == wide.falseEasting() ? wide : null;
    }
    return null;
  }

  private static boolean webMercator(WktNode node) {
    String name = DatumNames.bare(node.name());
    boolean named =
        name.contains("pseudomercator")
            || name.contains("webmercator")
            || name.contains("auxiliarysphere")
            || name.contains("googlemercator");
    return named
        || method(node).contains("auxiliarysphere")
        || method(node).contains("pseudomercator");
  }

  private static String method(WktNode node) {
    return node.all()
        .filter(n -> n.keyword().equals("PROJECTION") || n.keyword().equals("METHOD"))
        .map(n -> DatumNames.bare(n.name()))
        .findFirst()
        .orElse("");
  }

  private static @Nullable TransverseMercator transverseMercator(WktNode node) {
    String method = method(node);
    if (!method.equals("transversemercator") && !method.equals("gausskruger")) {
      return null;
    }
    Map<String, Double> given =
        node.all()
            .filter(n -> n.keyword().equals("PARAMETER"))
            .collect(
                Collectors.toMap(
                    n -> DatumNames.bare(n.name()), n -> n.number(0).orElse(0d), (a, b) -> a));
    Double meridian =
        one(given, "centralmeridian", "longitudeofnaturalorigin", "longitudeoforigin");
    if (meridian == null) {
      return null;
    }
    return new TransverseMercator(
        meridian,
        or(one(given, "latitudeoforigin", "latitudeofnaturalorigin", "latitudeofcenter"), 0),
        or(one(given, "scalefactor", "scalefactoratnaturalorigin"), 1),
        or(one(given, "falseeasting"), 0),
        or(one(given, "falsenorthing"), 0));
  }

  private static @Nullable Double one(Map<String, Double> given, String... names) {
    for (String name : names) {
      Double value = given.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  /** The names of the system, of its datum and of its ellipsoid, the most telling first. */
  private static Optional<Datum> known(WktNode geographic) {
    Optional<Datum> numbered =
        geographic
            .epsg()
            .map(EpsgCodes::of)
            .flatMap(
                crs -> crs instanceof Degrees(Datum datum) ? Optional.of(datum) : Optional.empty());
    if (numbered.isPresent()) {
      return numbered;
    }
    // A name such as GCS_GCJ_02 stands over a datum that some program left at WGS 84.
    return DatumNames.known(geographic.name())
        .or(() ->
            geographic
                .child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE")
                .flatMap(datum -> DatumNames.known(datum.name())));
  }

  private static Optional<OldDatum> old(WktNode geographic) {
    Optional<WktNode> datum = geographic.child("DATUM", "GEODETICDATUM", "TRF");
    return DatumNames.old(geographic.name())
        .or(() -> datum.flatMap(d -> DatumNames.old(d.name())))
        .or(() ->
            datum
                .flatMap(d -> d.child("SPHEROID", "ELLIPSOID"))
                .flatMap(e -> e.number(0))
                .flatMap(DatumNames::oldByAxis));
  }

  /** Whether angles are degrees from Greenwich; a text that is silent means them. */
  private static boolean degrees(WktNode geographic) {
    boolean greenwich =
        geographic.child("PRIMEM", "PRIMEMERIDIAN").flatMap(m -> m.number(0)).orElse(0d) == 0;
    double unit = geographic.child("UNIT", "ANGLEUNIT").flatMap(u -> u.number(0)).orElse(DEGREE);
    return greenwich && Math.abs(unit - DEGREE) < 1e-9;
  }

  private static boolean metres(WktNode projected) {
    return projected
        .children("UNIT", "LENGTHUNIT")
        .map(u -> u.number(0).orElse(1d))
        .allMatch(unit -> Math.abs(unit - 1) < 1e-9);
  }

  private static Unsupported none(WktNode node) {
    return new Unsupported(node.name().isEmpty() ? node.keyword() : node.name());
  }
}
