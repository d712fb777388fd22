package org.fengqiao.gis.crs;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;

/**
 * The numbers of the EPSG register that occur in China. Every row is compared with GeoTools' copy
 * of the register by a test.
 */
public final class EpsgCodes {
  private static final int FIRST_6 = 75;
  private static final int STRIPS_3 = 21;
  private static final int STRIPS_6 = 11;

  private EpsgCodes() {}

  /** The system of a number; {@link Unsupported} when it is none of ours. */
  public static SourceCrs of(int epsg) {
    return switch (epsg) {
      case 4326, 4979 -> new Degrees(Datum.WGS84);
      case 4490, 4480 -> new Degrees(Datum.CGCS2000);
      // The last three are what older programs call it.
      case 3857, 900913, 102100, 102113 -> new WebMercator();
      case 4610 -> new OldNational(OldDatum.XIAN_1980, null, "EPSG:4610");
      case 4214, 4555 -> new OldNational(OldDatum.BEIJING_1954, null, "EPSG:" + epsg);
      default -> projected(epsg);
    };
  }

  private static SourceCrs projected(int epsg) {
    if (epsg >= 4491 && epsg <= 4554) {
      return cgcs2000(epsg);
    }
    if (epsg >= 2327 && epsg <= 2390) {
      return xian(epsg);
    }
    if ((epsg >= 2401 && epsg <= 2442)
        || (epsg >= 21413 && epsg <= 21423)
        || (epsg >= 21453 && epsg <= 21463)
        || (epsg >= 21473 && epsg <= 21483)) {
      return beijing(epsg);
    }
    // UTM on WGS 84, northern half; 43 to 53 lie in China.
    if (epsg >= 32643 && epsg <= 32653) {
      double meridian = 6.0 * (epsg - 32600) - 183;
      return new Survey(
          Datum.WGS84, new TransverseMercator(meridian, 0, 0.9996, 5e5, 0), "EPSG:" + epsg);
    }
    return new Unsupported("EPSG:" + epsg);
  }

  private static SourceCrs cgcs2000(int epsg) {
    if (epsg < 4502) {
      return new Strip(FIRST_6 + 6 * (epsg - 4491), 6, true);
    }
    if (epsg < 4513) {
      return new Strip(FIRST_6 + 6 * (epsg - 4502), 6, false);
    }
    if (epsg < 4534) {
      return new Strip(75 + 3 * (epsg - 4513), 3, true);
    }
    return new Strip(75 + 3 * (epsg - 4534), 3, false);
  }

  private static SourceCrs xian(int epsg) {
    if (epsg < 2338) {
      return old(OldDatum.XIAN_1980, epsg, 6, epsg - 2327, true);
    }
    if (epsg < 2349) {
      return old(OldDatum.XIAN_1980, epsg, 6, epsg - 2338, false);
    }
    return epsg < 2349 + STRIPS_3
        ? old(OldDatum.XIAN_1980, epsg, 3, epsg - 2349, true)
        : old(OldDatum.XIAN_1980, epsg, 3, epsg - 2370, false);
  }

  private static SourceCrs beijing(int epsg) {
    if (epsg < 2422) {
      return old(OldDatum.BEIJING_1954, epsg, 3, epsg - 2401, true);
    }
    if (epsg < 2443) {
      return old(OldDatum.BEIJING_1954, epsg, 3, epsg - 2422, false);
    }
    return epsg < 21413 + STRIPS_6
        ? old(OldDatum.BEIJING_1954, epsg, 6, epsg - 21413, true)
        : old(OldDatum.BEIJING_1954, epsg, 6, (epsg - 21453) % 20, false);
  }

  private static SourceCrs old(OldDatum datum, int epsg, int width, int order, boolean zoned) {
    int meridian = 75 + width * order;
    int zone = width == 3 ? meridian / 3 : (meridian + 3) / 6;
    double easting = zoned ? zone * 1e6 + 5e5 : 5e5;
    return new OldNational(datum, TransverseMercator.strip(meridian, easting), "EPSG:" + epsg);
  }
}
