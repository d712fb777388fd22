package org.fengqiao.imports;

import java.util.List;
import java.util.stream.IntStream;

/** Grids in a row, as a GeoJSON file as long as one likes. */
final class Squares {
  private Squares() {}

  /**
   * A file.
   *
   * @param town six digits
   * @param grids how many, each 400 m wide
   * @param padding characters of a text nobody needs, in each
   */
  static String file(String town, int grids, int padding) {
    String note = "x".repeat(padding);
    List<String> features =
        IntStream.range(0, grids).mapToObj(k -> square(town, k, k, note)).toList();
    return collection(features);
  }

  /** The second lies on the first. */
  static String overlapping(String town) {
    return collection(List.of(square(town, 0, 0, ""), square(town, 1, 0, "")));
  }

  private static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String town, int serial, int column, String note) {
    String code = town + "001001%03d".formatted(serial + 1);
    double w = 113 + column * 0.004;
    double e = 113 + (column + 1) * 0.004;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"第%d网格","households":310,"remark":"%s"},\
    "geometry":{"type":"Polygon","coordinates":[[[%.3f,23.0],[%.3f,23.0],[%.3f,23.004],\
    [%.3f,23.004],[%.3f,23.0]]]}}\
    """
        .formatted(code, serial + 1, note, w, e, e, w, w);
  }
}
