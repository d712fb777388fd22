package org.fengqiao.gis.crs;

import java.util.Locale;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.factory.ReferencingObjectFactory;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.jspecify.annotations.Nullable;

/**
 * GeoTools for the systems our own arithmetic does not know. The only class that touches it, loaded
 * when the first such file comes. It is given text we write ourselves, so no word of a file reaches
 * its parser, and it is asked for no number of the register, so its database is never unpacked.
 */
final class Referencing {
  private static final String NO_SHIFT = "TOWGS84[0,0,0,0,0,0,0]";

  private final MathTransform forth;
  private final MathTransform back;

  private Referencing(String wkt) {
    try {
      CoordinateReferenceSystem source = new ReferencingObjectFactory().createFromWKT(wkt);
      forth =
          new DefaultCoordinateOperationFactory()
              .createOperation(source, DefaultGeographicCRS.WGS84)
              .getMathTransform();
      back = forth.inverse();
    } catch (FactoryException | TransformException e) {
      throw new IllegalStateException("GeoTools does not read our own text " + wkt, e);
    }
  }

  /** A projection on a datum that equals CGCS2000. */
  static Referencing of(Survey survey) {
    // Each datum keeps its own ellipsoid; they differ by a tenth of a millimetre.
    double flattening = survey.datum() == Datum.WGS84 ? 298.257223563 : 298.257222101;
    return new Referencing(wkt(6378137, flattening, NO_SHIFT, survey.projection()));
  }

  /** An old datum with its local parameters. */
  static Referencing of(OldNational old, SevenParameters parameters) {
    return new Referencing(
        wkt(
            old.datum().semiMajorM(),
            old.datum().inverseFlattening(),
            parameters.wkt(),
            old.projection()));
  }

  /** Longitude and latitude of a position, degrees. */
  double[] toDegrees(double x, double y) {
    return moved(forth, x, y);
  }

  /** The position of a longitude and latitude: east, north. */
  double[] fromDegrees(double lon, double lat) {
    return moved(back, lon, lat);
  }

  private static double[] moved(MathTransform transform, double x, double y) {
    double[] at = {x, y};
    try {
      transform.transform(at, 0, at, 0, 1);
      return at;
    } catch (TransformException e) {
      throw new IllegalArgumentException("no position: " + x + ", " + y, e);
    }
  }

  private static String wkt(
      double semiMajorM,
      double inverseFlattening,
      String shift,
      @Nullable TransverseMercator projection) {
    String base =
        String.format(
            Locale.ROOT,
            "GEOGCS[\"base\",DATUM[\"base\",SPHEROID[\"base\",%s,%s],%s],PRIMEM[\"Greenwich\",0],"
                + "UNIT[\"degree\",0.017453292519943295],AXIS[\"Lon\",EAST],AXIS[\"Lat\",NORTH]]",
            semiMajorM,
            inverseFlattening,
            shift);
    if (projection == null) {
      return base;
    }
    return String.format(
        Locale.ROOT,
        "PROJCS[\"source\",%s,PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"latitude_of_origin\",%s],PARAMETER[\"central_meridian\",%s],"
            + "PARAMETER[\"scale_factor\",%s],PARAMETER[\"false_easting\",%s],"
            + "PARAMETER[\"false_northing\",%s],UNIT[\"m\",1],AXIS[\"E\",EAST],AXIS[\"N\",NORTH]]",
        base,
        projection.latitude(),
        projection.meridian(),
        projection.scale(),
        projection.falseEasting(),
        projection.falseNorthing());
  }
}
