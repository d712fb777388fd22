package org.fengqiao.gis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.gis.read.RawArea;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of a file as they come: outlines in its own coordinates and the few texts of each row
 * that matter. Rows are kept whole only until the columns are understood.
 */
final class Gathered implements Consumer<RawArea> {
  private static final int FIRST = 500;

  private final List<RawArea> first = new ArrayList<>();
  private final List<Geometry> outlines = new ArrayList<>();
  private final List<Attributes> rows = new ArrayList<>();
  private @Nullable Columns columns;

  @Override
  public void accept(RawArea area) {
    outlines.add(area.geometry());
    if (columns != null) {
      rows.add(Attributes.of(area, columns));
      return;
    }
    first.add(area);
    if (first.size() == FIRST) {
      understand();
    }
  }

  private Columns understand() {
    Columns known = Columns.of(first);
    first.forEach(area -> rows.add(Attributes.of(area, known)));
    first.clear();
    columns = known;
    return known;
  }

  /** The rows in the order of the file. */
  List<Attributes> rows() {
    if (columns == null) {
      understand();
    }
    return rows;
  }

  /** The columns that were understood. */
  Map<Column, String> columns() {
    return columns == null ? understand().names() : columns.names();
  }

  /** The outlines in the order of the rows; the caller may replace them. */
  List<Geometry> outlines() {
    return outlines;
  }
}
