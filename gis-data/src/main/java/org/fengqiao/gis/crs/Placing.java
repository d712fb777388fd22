package org.fengqiao.gis.crs;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.GaussKruger;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The way between the coordinates of a file, east first, and CGCS2000 degrees. The own arithmetic
 * is right to a micrometre, GCJ-02 and BD-09 to their published approximation (ADR 0048).
 */
public abstract sealed class Placing {

  /**
   * The way of a system.
   *
   * @param parameters of an old datum; without effect elsewhere
   * @return null when it cannot be converted: not read, or parameters are missing
   */
  public static @Nullable Placing of(SourceCrs crs, @Nullable SevenParameters parameters) {
    return switch (crs) {
      case Degrees(Datum datum) -> new Shifted(datum);
      case Strip strip -> new Projected(strip);
      case WebMercator() -> new Mercator();
      case Survey survey -> new Referenced(Referencing.of(survey));
      case OldNational old ->
          parameters == null ? null : new Referenced(Referencing.of(old, parameters));
      case Unsupported none -> null;
    };
  }

  /**
   * One position.
   *
   * @throws IllegalArgumentException when the numbers are no position of the system
   */
  public abstract LonLat toCgcs2000(double x, double y);

  /** A CGCS2000 position in the file's coordinates: east, north. */
  public abstract double[] fromCgcs2000(LonLat at);

  /**
   * A copy of a geometry in CGCS2000 degrees.
   *
   * @param northFirst whether the first ordinate of the file is the latitude or northing
   * @throws IllegalArgumentException when a corner is no position of the system
   */
  public Geometry toCgcs2000(Geometry inFile, boolean northFirst) {
    return mapped(
        inFile,
        (points, i) -> {
          double x = points.getOrdinate(i, northFirst ? 1 : 0);
          double y = points.getOrdinate(i, northFirst ? 0 : 1);
          LonLat at = toCgcs2000(x, y);
          points.setOrdinate(i, 0, at.lon());
          points.setOrdinate(i, 1, at.lat());
        });
  }

  /** A copy of a geometry in CGCS2000 degrees, in the file's coordinates, east first. */
  public Geometry fromCgcs2000(Geometry degrees) {
    return mapped(
        degrees,
        (points, i) -> {
          double[] to = fromCgcs2000(new LonLat(points.getX(i), points.getY(i)));
          points.setOrdinate(i, 0, to[0]);
          points.setOrdinate(i, 1, to[1]);
        });
  }

  private static Geometry mapped(Geometry geometry, Corner corner) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            corner.move(points, i);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  @FunctionalInterface
  private interface Corner {
    void move(CoordinateSequence points, int i);
  }

  private static final class Shifted extends Placing {
    private final Datum datum;

    Shifted(Datum datum) {
      this.datum = datum;
    }

    @Override
    public LonLat toCgcs2000(double x, double y) {
      return Datums.toCgcs2000(datum, new LonLat(x, y));
    }

    @Override
    public double[] fromCgcs2000(LonLat at) {
      LonLat there = Datums.fromCgcs2000(datum, at);
      return new double[] {there.lon(), there.lat()};
    }
  }

  private static final class Projected extends Placing {
    private static final double PLAIN_EASTING = 5e5;

    private final GaussKruger strip;
    private final double prefix;

    Projected(Strip strip) {
      this.strip = new GaussKruger(strip.meridian());
      this.prefix = strip.falseEasting() - PLAIN_EASTING;
    }

    @Override
    public LonLat toCgcs2000(double x, double y) {
      return strip.unproject(x - prefix, y);
    }

    @Override
    public double[] fromCgcs2000(LonLat at) {
      double[] to = strip.project(at.lon(), at.lat());
      to[0] += prefix;
      return to;
    }
  }

  private static final class Mercator extends Placing {
    private static final double RADIUS_M = 6378137;

    @Override
    public LonLat toCgcs2000(double x, double y) {
      double latitude = Math.PI / 2 - 2 * Math.atan(Math.exp(-y / RADIUS_M));
      return new LonLat(Math.toDegrees(x / RADIUS_M), Math.toDegrees(latitude));
    }

    @Override
    public double[] fromCgcs2000(LonLat at) {
      double s = Math.sin(Math.toRadians(at.lat()));
      return new double[] {
        RADIUS_M * Math.toRadians(at.lon()), RADIUS_M * (Math.log1p(s) - Math.log1p(-s)) / 2
      };
    }
  }

  private static final class Referenced extends Placing {
    private final Referencing referencing;

    Referenced(Referencing referencing) {
      this.referencing = referencing;
    }

    @Override
    public LonLat toCgcs2000(double x, double y) {
      double[] to = referencing.toDegrees(x, y);
      return new LonLat(to[0], to[1]);
    }

    @Override
    public double[] fromCgcs2000(LonLat at) {
      return referencing.fromDegrees(at.lon(), at.lat());
    }
  }
}
