package org.fengqiao.gis.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Outlines in well-known text, with or without the number of their system before it. */
final class WktShapes {
  private static final Pattern LIKE =
      Pattern.compile(
          "^\\s*(?:SRID=(\\d{1,6});)?\\s*(?:MULTI)?"
              + "(?:POLYGON|POINT|LINESTRING|GEOMETRYCOLLECTION)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What JTS does not read. */
  private static final Pattern CURVE =
      Pattern.compile(
          "^(CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|POLYHEDRALSURFACE"
              + "|TIN|TRIANGLE)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Brackets of a multipolygon, and of collections around it. */
  private static final int BRACKETS = 3;

  private WktShapes() {}

  static boolean like(String text) {
    return LIKE.matcher(head(text)).find();
  }

  /** The number of the system written before the text. */
  static @Nullable Integer srid(String text) {
    Matcher found = LIKE.matcher(head(text));
    String number = found.find() ? found.group(1) : null;
    return number == null ? null : Integer.valueOf(number);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }

  /** Reads a text into a draft; an empty text is no geometry. */
  static void read(String written, ShapeDraft draft) {
    String text = written.strip();
    int prefix = text.toUpperCase(Locale.ROOT).startsWith("SRID=") ? text.indexOf(';') + 1 : 0;
    text = text.substring(prefix);
    if (text.isEmpty()) {
      return;
    }
    if (depth(text) > BRACKETS + draft.mostNesting()) {
      draft.fail(FindingCode.TOO_MUCH, "what", "nesting", "limit", draft.mostNesting());
      return;
    }
    try {
      JtsShapes.read(new WKTReader(ShapeDraft.FACTORY).read(text), draft);
    } catch (ParseException e) {
      Matcher curve = CURVE.matcher(text);
      if (curve.find()) {
        draft.other(curve.group(1));
      } else {
        draft.fail(FindingCode.MALFORMED, "detail", "WKT " + Faults.detail(e));
      }
    } catch (IllegalArgumentException e) {
      odd(text, e, draft);
    }
  }

  /** Rings that JTS does not make: open ones are closed, short ones are a fault. */
  private static void odd(String text, IllegalArgumentException error, ShapeDraft draft) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("nan") || lower.contains("inf")) {
      draft.fail(FindingCode.BAD_ORDINATE, "detail", Faults.detail(error));
      return;
    }
    if (!Faults.detail(error).contains("closed")) {
      draft.fail(FindingCode.RING_TOO_SHORT, "detail", Faults.detail(error));
      return;
    }
    WKTReader reader = new WKTReader(ShapeDraft.FACTORY);
    reader.setFixStructure(true);
    try {
      Geometry closed = reader.read(text);
      JtsShapes.read(closed, draft);
      draft.closedBefore();
    } catch (ParseException | IllegalArgumentException e) {
      draft.fail(FindingCode.MALFORMED, "detail", "WKT " + Faults.detail(e));
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        most = Math.max(most, ++depth);
      } else if (c == ')') {
        depth--;
      }
    }
    return most;
  }
}
