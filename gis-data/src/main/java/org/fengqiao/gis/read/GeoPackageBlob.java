package org.fengqiao.gis.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A geometry of a GeoPackage: a header of its own, then well-known binary. */
final class GeoPackageBlob {
  /** Bytes of the envelope by its indicator. */
  private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

  private static final int HEADER = 8;

  /** Types of well-known binary that JTS does not read, as ISO 13249-3 names them. */
  private static final Map<Integer, String> CURVES =
      Map.of(
          8,
          "CircularString",
          9,
          "CompoundCurve",
          10,
          "CurvePolygon",
          11,
          "MultiCurve",
          12,
          "MultiSurface",
          13,
          "Curve",
          14,
          "Surface",
          15,
          "PolyhedralSurface",
          16,
          "Tin",
          17,
          "Triangle");

  private GeoPackageBlob() {}

  /** Reads it into a draft. */
  static void read(byte[] blob, ShapeDraft draft) {
    if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
      draft.fail(FindingCode.MALFORMED, "detail", "not a GeoPackage geometry");
      return;
    }
    int flags = blob[3];
    int envelope = (flags >> 1) & 7;
    boolean empty = (flags & 0x10) != 0;
    boolean extended = (flags & 0x20) != 0;
    if (empty) {
      return;
    }
    if (extended || envelope >= ENVELOPES.length) {
      draft.fail(FindingCode.MALFORMED, "detail", "geometry flags " + flags);
      return;
    }
    wkb(blob, HEADER + ENVELOPES[envelope], draft);
  }

  /** Well-known binary from this byte on. */
  static void wkb(byte[] bytes, int from, ShapeDraft draft) {
    if (from >= bytes.length) {
      draft.fail(FindingCode.MALFORMED, "detail", "geometry cut short");
      return;
    }
    byte[] wkb = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    int type = type(wkb);
    String curve = CURVES.get(type);
    if (curve != null) {
      draft.other(curve);
      return;
    }
    try {
      Geometry geometry = new WKBReader(ShapeDraft.FACTORY).read(wkb);
      JtsShapes.read(geometry, draft);
      if (JtsShapes.wkbBytes(geometry, wkb) > wkb.length) {
        // The library closes rings by itself: what it holds is longer than what it read.
        draft.closedBefore();
      }
    } catch (ParseException | RuntimeException e) {
      draft.fail(FindingCode.MALFORMED, "detail", "WKB " + Faults.detail(e));
    } catch (StackOverflowError e) {
      draft.fail(FindingCode.TOO_MUCH, "what", "nesting");
    }
  }

  /** Geometry type without dimension; 0 when there is none. */
  private static int type(byte[] wkb) {
    if (wkb.length < 5) {
      return 0;
    }
    int order = wkb[0] == 0 ? ByteOrderValues.BIG_ENDIAN : ByteOrderValues.LITTLE_ENDIAN;
    return (ByteOrderValues.getInt(Arrays.copyOfRange(wkb, 1, 5), order) & 0xFFFF) % 1000;
  }

  /** Ordinates of each corner, as the type of the outermost geometry says. */
  static int dimension(byte[] wkb) {
    ByteOrder order = wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int type = ByteBuffer.wrap(wkb).order(order).getInt(1);
    int iso = (type & 0xFFFF) / 1000;
    boolean z = (type & 0x80000000) != 0 || iso == 1 || iso == 3;
    boolean m = (type & 0x40000000) != 0 || iso == 2 || iso == 3;
    return 2 + (z ? 1 : 0) + (m ? 1 : 0);
  }
}
