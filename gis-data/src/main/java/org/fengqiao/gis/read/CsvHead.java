package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a table say.
 *
 * @param separator between fields
 * @param names of the columns, all different
 * @param geometry index of the column with the outlines
 * @param srid number of the system before the first outline; null when there is none
 * @param rows before the first area: titles and the names
 */
record CsvHead(char separator, List<String> names, int geometry, @Nullable Integer srid, int rows) {
  /** Lines with one text only that may stand before the names. */
  private static final int MOST_TITLES = 5;

  /** What Excel is told of a table by its first line. */
  private static final Pattern SEP = Pattern.compile("(?i)\\s*\"?sep=([,;|\t])\"?[,;|\t]*\\s*");

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
      List<List<String>> top = top(rows);
      int before = titles(top);
      List<String> head = before < top.size() ? top.get(before) : null;
      List<String> next = before + 1 < top.size() ? top.get(before + 1) : null;
      if (head == null) {
        throw Faults.file(FindingCode.NO_FEATURES, "part", ".csv");
      }
      if (head.stream().anyMatch(WktShapes::like)) {
        // A table without names: what stands first is an area already.
        List<String> unnamed = ColumnNames.of(head.stream().map(cell -> "").toList());
        return of(separator, unnamed, head, before);
      }
      return of(separator, ColumnNames.of(head), next == null ? List.of() : next, before + 1);
    }
  }

  /** The first rows: two, or more when the first may be a title. */
  private static List<List<String>> top(CsvRows rows) throws UnreadableFile {
    List<List<String>> top = new ArrayList<>();
    try {
      for (List<String> row = rows.next(0); row != null; row = rows.next(1)) {
        top.add(row);
        if (top.size() > (filled(top.getFirst()) == 1 ? MOST_TITLES + 1 : 1)) {
          break;
        }
      }
    } catch (UnreadableFile e) {
      if (top.isEmpty()) {
        throw e;
      }
      // It is told when the areas before it have been read.
    }
    return top;
  }

  private static CsvHead of(char separator, List<String> names, List<String> first, int before)
      throws UnreadableFile {
    int column = geometry(names, first);
    if (column < 0) {
      throw Faults.file(FindingCode.NO_GEOMETRY, "columns", names.stream().limit(50).toList());
    }
    Integer srid = column >= first.size() ? null : WktShapes.srid(first.get(column));
    return new CsvHead(separator, names, column, srid, before);
  }

  /** How many rows are titles of the table below them, or what Excel is told of the table. */
  private static int titles(List<List<String>> top) {
    int titles = 0;
    while (titles + 1 < top.size()
        && filled(top.get(titles)) == 1
        && top.get(titles).stream().noneMatch(WktShapes::like)
        && (told(top.get(titles))
            || top.subList(titles + 1, top.size()).stream().anyMatch(row -> filled(row) > 1))) {
      titles++;
    }
    return titles;
  }

  private static boolean told(List<String> row) {
    return row.stream().anyMatch(cell -> SEP.matcher(cell).matches());
  }

  private static long filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count();
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

  /** The sign that stands most often in the first line that has any, outside of quotations. */
  private static char separator(TextFile file) throws IOException {
    try (Reader text = file.reader()) {
      for (int line = 0; line <= MOST_TITLES; line++) {
        StringBuilder plain = new StringBuilder();
        boolean more = unquoted(text, plain);
        Matcher said = SEP.matcher(plain);
        if (said.matches()) {
          return said.group(1).charAt(0);
        }
        if (WktShapes.like(plain.toString())) {
          // Its commas are those of the outline.
          return most(plain, '\t', '|');
        }
        char most = most(plain, SEPARATORS);
        if (most != NONE || !more) {
          return most;
        }
      }
    }
    return NONE;
  }

  /**
   * A line without what stands in quotation marks.
   *
   * @return whether there may be another
   */
  private static boolean unquoted(Reader text, StringBuilder plain) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < 1 << 16; i++) {
      int c = text.read();
      if (c < 0) {
        return false;
      }
      if (!quoted && (c == '\n' || c == '\r')) {
        return true;
      }
      quoted ^= c == '"';
      if (!quoted && c != '"') {
        plain.append((char) c);
      }
    }
    return false;
  }

  /** NONE for one column: its outlines may be written without quotation marks, commas and all. */
  private static char most(CharSequence line, char... separators) {
    char best = NONE;
    long most = 0;
    for (char separator : separators) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }
}
