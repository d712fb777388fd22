package org.fengqiao.gis.crs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.read.DeclaredCrs;

/** What the declaration of a file means, whether it is true or not. */
public final class CrsDeclarations {
  /** EPSG:4490, urn:ogc:def:crs:EPSG::4490, http://www.opengis.net/def/crs/EPSG/0/4490. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?i).*\\bEPSG\\b.*?[:/#](\\d{4,6})(?:\\.0)?\\s*");

  private static final Pattern CRS84 = Pattern.compile("(?i).*\\bCRS:?84h?\\s*");

  /** Longer names are none. */
  private static final int LONGEST_NAME = 60;

  private CrsDeclarations() {}

  /**
   * The system a file declares.
   *
   * @return empty when it is silent; {@link Unsupported} when it names one that is not read
   */
  public static Optional<SourceCrs> of(DeclaredCrs declared) {
    Integer epsg = declared.epsg();
    String text = declared.text() == null ? "" : declared.text().strip();
    Optional<SourceCrs> numbered = Optional.ofNullable(epsg).map(EpsgCodes::of);
    if (numbered.isPresent() && (text.isEmpty() || !(numbered.get() instanceof Unsupported))) {
      return numbered;
    }
    return text.isEmpty() ? Optional.empty() : ofText(text);
  }

  private static Optional<SourceCrs> ofText(String text) {
    if (text.toLowerCase(Locale.ROOT).startsWith("coordsys")) {
      return MifCoordSys.of(text);
    }
    if (text.matches("(?s)\uFEFF?\\s*\\w+\\s*[\\[(].*")) {
      return Optional.of(WktCrs.of(text));
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (text.length() <= 2 * LONGEST_NAME && numbered.matches()) {
      return Optional.of(EpsgCodes.of(Integer.parseInt(numbered.group(1))));
    }
    if (text.length() <= 2 * LONGEST_NAME && CRS84.matcher(text).matches()) {
      return Optional.of(new Degrees(org.fengqiao.gis.Datum.WGS84));
    }
    return Optional.of(named(text));
  }

  private static SourceCrs named(String text) {
    if (text.length() > LONGEST_NAME) {
      return new Unsupported(text);
    }
    return DatumNames.known(text)
        .<SourceCrs>map(Degrees::new)
        .or(() -> DatumNames.old(text).map(d -> new SourceCrs.OldNational(d, null, text)))
        .orElseGet(() -> new Unsupported(text));
  }
}
