package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a table say.
 *
 * @param separator between fields
 * @param names of the columns, all different
 * @param geometry index of the column with the outlines
 * @param srid number of the system before the first outline; null when there is none
 */
record CsvHead(char separator, List<String> names, int geometry, @Nullable Integer srid) {
  private static final Set<String> NAMES =
      Set.of(
          "wkt",
          "geom",
          "geometry",
          "the_geom",
          "wkt_geom",
          "geom_wkt",
          "geometry_wkt",
          "shape",
          "polygon",
          "boundary",
          "几何",
          "几何信息",
          "边界",
          "边界坐标",
          "边界范围",
          "网格边界",
          "图形",
          "范围",
          "空间范围",
          "空间信息",
          "多边形",
          "面",
          "幾何",
          "邊界",
          "圖形",
          "範圍");

  /** A sign that stands in no text. */
  private static final char NONE = '\u0001';

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  static CsvHead of(TextFile file, Limits limits) throws IOException, UnreadableFile {
    char separator = separator(file);
    try (CsvRows rows = new CsvRows(".csv", file.reader(), separator, true, limits)) {
      List<String> first = rows.next(0);
      if (first == null) {
        throw Faults.file(FindingCode.NO_FEATURES, "part", ".csv");
      }
      List<String> names = ColumnNames.of(first);
      List<String> second = rows.next(1);
      int column = geometry(names, second == null ? List.of() : second);
      if (column < 0) {
        throw Faults.file(FindingCode.NO_GEOMETRY, "columns", names.stream().limit(50).toList());
      }
      Integer srid =
          second == null || column >= second.size() ? null : WktShapes.srid(second.get(column));
      return new CsvHead(separator, names, column, srid);
    }
  }

  /** A column that is named for it and holds an outline, else one of the two. */
  private static int geometry(List<String> names, List<String> row) {
    List<Integer> named = new ArrayList<>();
    List<Integer> like = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (NAMES.contains(names.get(i).toLowerCase(Locale.ROOT))) {
        named.add(i);
      }
      if (i < row.size() && WktShapes.like(row.get(i))) {
        like.add(i);
      }
    }
    for (int column : named) {
      if (like.contains(column)) {
        return column;
      }
    }
    List<Integer> any = like.isEmpty() ? named : like;
    return any.isEmpty() ? -1 : any.getFirst();
  }

  /** The sign that stands most often in the first line, outside of quotation marks. */
  private static char separator(TextFile file) throws IOException {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    try (Reader text = file.reader()) {
      for (int i = 0; i < 1 << 16; i++) {
        int c = text.read();
        if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
          break;
        }
        quoted ^= c == '"';
        for (int k = 0; k < counts.length && !quoted; k++) {
          counts[k] += c == SEPARATORS[k] ? 1 : 0;
        }
      }
    }
    int best = 0;
    for (int k = 1; k < counts.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    // One column: its outlines may be written without quotation marks, commas and all.
    return counts[best] == 0 ? NONE : SEPARATORS[best];
  }
}
