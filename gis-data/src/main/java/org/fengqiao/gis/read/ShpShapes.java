package org.fengqiao.gis.read;

import java.nio.ByteBuffer;
import org.fengqiao.gis.finding.FindingCode;

/** The content of one record of a .shp. */
final class ShpShapes {
  private static final int NULL = 0;
  private static final int POLYGON = 5;
  private static final int POLYGON_Z = 15;
  private static final int POLYGON_M = 25;
  private static final int BOX_AND_COUNTS = 44;

  private ShpShapes() {}

  static boolean polygons(int type) {
    return type == POLYGON || type == POLYGON_Z || type == POLYGON_M;
  }

  /** Name of a shape type for people. */
  static String name(int type) {
    return switch (type) {
      case NULL -> "Null";
      case 1, 11, 21 -> "Point";
      case 3, 13, 23 -> "LineString";
      case POLYGON, POLYGON_Z, POLYGON_M -> "Polygon";
      case 8, 18, 28 -> "MultiPoint";
      case 31 -> "MultiPatch";
      default -> "type " + type;
    };
  }

  /** Reads a record into a draft. */
  static void read(ByteBuffer record, ShapeDraft draft) {
    int type = record.getInt(0);
    if (type == NULL) {
      return;
    }
    if (!polygons(type)) {
      draft.other(name(type));
      return;
    }
    int parts = record.limit() < BOX_AND_COUNTS ? -1 : record.getInt(36);
    int points = parts < 0 ? -1 : record.getInt(40);
    long pairs = BOX_AND_COUNTS + 4L * parts;
    if (parts < 0 || points < 0 || pairs + 16L * points > record.limit()) {
      draft.fail(FindingCode.MALFORMED, "part", ".shp", "detail", "counts");
      return;
    }
    if (type == POLYGON_Z) {
      draft.height();
    }
    // The measures of a Z shape are optional; whether they are there only the length tells.
    long withHeights = pairs + 16L * points + (type == POLYGON_Z ? 16 + 8L * points : 0);
    if (type != POLYGON && record.limit() >= withHeights + 16 + 8L * points) {
      draft.measure();
    }
    rings(record, parts, points, (int) pairs, draft);
  }

  private static void rings(ByteBuffer record, int parts, int points, int pairs, ShapeDraft draft) {
    draft.startLoose();
    for (int part = 0; part < parts; part++) {
      int from = record.getInt(BOX_AND_COUNTS + 4 * part);
      int to = part + 1 < parts ? record.getInt(BOX_AND_COUNTS + 4 * part + 4) : points;
      if (from < 0 || to < from || to > points || (part == 0 && from != 0)) {
        draft.fail(FindingCode.MALFORMED, "part", ".shp", "detail", "parts", "ring", part + 1);
        return;
      }
      draft.startRing();
      for (int i = from; i < to; i++) {
        draft.corner(record.getDouble(pairs + 16 * i), record.getDouble(pairs + 16 * i + 8));
      }
      draft.endRing();
    }
  }
}
