package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The systems that could put the middle of a file into China, the declared one first. */
final class Candidates {
  private static final double MILLION = 1e6;
  private static final int FIRST_MERIDIAN = 75;
  private static final int LAST_MERIDIAN = 135;

  private final Set<SourceCrs> systems = new LinkedHashSet<>();

  private Candidates() {}

  static List<Hypothesis> of(
      Centres centres,
      @Nullable SourceCrs declared,
      KnownGround ground,
      @Nullable SevenParameters parameters) {
    double[] middle = centres.middle();
    List<Hypothesis> fitting = new ArrayList<>();
    for (boolean northFirst : new boolean[] {false, true}) {
      double x = middle[northFirst ? 1 : 0];
      double y = middle[northFirst ? 0 : 1];
      for (SourceCrs crs : systems(x, y, declared, ground)) {
        Hypothesis one = Hypothesis.of(crs, northFirst, parameters);
        if (one != null && one.holds(middle[0], middle[1])) {
          fitting.add(one);
        }
      }
    }
    return fitting;
  }

  private static Set<SourceCrs> systems(
      double x, double y, @Nullable SourceCrs declared, KnownGround ground) {
    Candidates all = new Candidates();
    boolean degrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
    if (declared != null && declared.degrees() == degrees) {
      all.systems.add(declared);
    }
    if (degrees) {
      all.addDegrees(declared);
    } else {
      all.addZoned((int) (x / MILLION), declared);
      all.addPlain(x, declared, ground);
      all.systems.add(new WebMercator());
    }
    return all.systems;
  }

  private void addDegrees(@Nullable SourceCrs declared) {
    if (!(declared instanceof Degrees(Datum datum) && datum == Datum.WGS84)) {
      systems.add(new Degrees(Datum.CGCS2000));
    }
    systems.add(new Degrees(Datum.GCJ02));
    systems.add(new Degrees(Datum.BD09));
  }

  /** The number before the easting names the strip. */
  private void addZoned(int zone, @Nullable SourceCrs declared) {
    if (old(declared)) {
      return;
    }
    if (zone >= FIRST_MERIDIAN / 3 && zone <= LAST_MERIDIAN / 3) {
      systems.add(new Strip(zone * 3, 3, true));
    } else if (zone >= 13 && zone <= 23) {
      systems.add(new Strip(zone * 6 - 3, 6, true));
    }
  }

  /**
   * Without the number any strip could be meant: that of the declaration, and those around the
   * known ground.
   */
  private void addPlain(double x, @Nullable SourceCrs declared, KnownGround ground) {
    if (x < 0 || x >= MILLION || old(declared)) {
      return;
    }
    if (declared instanceof Strip strip) {
      systems.add(new Strip(strip.meridian(), strip.width(), false));
    }
    if (ground.outline() == null) {
      return;
    }
    Envelope box = ground.outline().getEnvelopeInternal();
    for (int meridian = FIRST_MERIDIAN; meridian <= LAST_MERIDIAN; meridian += 3) {
      if (meridian >= box.getMinX() - 3 && meridian <= box.getMaxX() + 3) {
        systems.add(new Strip(meridian, 3, false));
        if (meridian % 6 == 3) {
          systems.add(new Strip(meridian, 6, false));
        }
      }
    }
  }

  /** A strip of an old datum looks like one of CGCS2000: what the file says of it stands. */
  private static boolean old(@Nullable SourceCrs declared) {
    return declared instanceof OldNational;
  }
}
