package org.fengqiao.grid.domain;

import java.util.Collection;
import java.util.List;
import org.fengqiao.kernel.JsonText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines for whoever draws on them: GeoJSON with nine decimals, which read back are the very
 * corners that are kept, so that a corner can be named by its coordinates.
 */
public final class EditJson {
  private static final long CELLS = 1_000_000_000L;

  private final StringBuilder out = new StringBuilder(1 << 14);

  private EditJson() {}

  /**
   * All grids of a draft.
   *
   * @param edit number of the last edit
   */
  public static String all(int edit, Collection<DraftCell> cells) {
    EditJson json = new EditJson();
    json.out.append("{\"type\":\"FeatureCollection\",\"edit\":").append(edit);
    json.features(cells);
    return json.out.append("}\n").toString();
  }

  /**
   * What an edit did.
   *
   * @param edit its number
   * @param removed codes that are no more
   * @param usable whether nothing keeps the draft from being submitted
   */
  public static String done(
      int edit, Collection<DraftCell> changed, List<String> removed, boolean usable) {
    EditJson json = new EditJson();
    json.out.append("{\"edit\":").append(edit);
    json.out.append(",\"usable\":").append(usable);
    json.out.append(",\"removed\":").append(JsonText.of(removed));
    json.out.append(",\"changed\":{\"type\":\"FeatureCollection\"");
    json.features(changed);
    return json.out.append("}}\n").toString();
  }

  /** A polygon, multipolygon or point as GeoJSON with nine decimals. */
  public static String of(Geometry geometry) {
    EditJson json = new EditJson();
    json.geometry(geometry);
    return json.out.toString();
  }

  private void features(Collection<DraftCell> cells) {
    out.append(",\"features\":[");
    int id = 0;
    for (DraftCell cell : cells) {
      out.append(id == 0 ? "\n" : ",\n");
      out.append("{\"type\":\"Feature\",\"id\":").append(id++).append(",\"properties\":");
      out.append("{\"code\":\"").append(cell.code()).append("\",\"name\":");
      JsonText.quote(out, cell.name()).append(",\"households\":").append(cell.households());
      out.append(",\"estimated\":").append(DraftCell.ESTIMATED.equals(cell.source()));
      out.append("},\"geometry\":");
      geometry(cell.geometry());
      out.append('}');
    }
    out.append(']');
  }

  private void geometry(Geometry geometry) {
    boolean many = geometry.getNumGeometries() > 1;
    out.append("{\"type\":\"").append(many ? "MultiPolygon" : "Polygon");
    out.append("\",\"coordinates\":").append(many ? "[" : "");
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      out.append(k == 0 ? "[" : ",[");
      Polygon part = (Polygon) geometry.getGeometryN(k);
      ring(part.getExteriorRing());
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        out.append(',');
        ring(part.getInteriorRingN(h));
      }
      out.append(']');
    }
    out.append(many ? "]}" : "}");
  }

  private void ring(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      out.append(i == 0 ? "[[" : ",[");
      degrees(points[i].x);
      out.append(',');
      degrees(points[i].y);
      out.append(']');
    }
    out.append(']');
  }

  private void degrees(double value) {
    long nano = Math.round(value * CELLS);
    out.append(nano < 0 ? "-" : "").append(Math.abs(nano) / CELLS).append('.');
    String fraction = Long.toString(CELLS + Math.abs(nano) % CELLS);
    out.append(fraction, 1, 10);
  }
}
