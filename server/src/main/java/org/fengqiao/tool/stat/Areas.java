package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.Links;

/**
 * A folder of areal data in memory.
 *
 * @param ids units in the order of {@code counts.csv}
 * @param names variable names
 * @param values one array per variable, by unit; NaN where missing
 * @param links queen links
 */
record Areas(List<String> ids, List<String> names, List<double[]> values, Links links) {

  /** Where the links come from. */
  enum Source {
    FILE,
    GEOMETRY
  }

  /**
   * Reads a folder.
   *
   * @throws IOException when a file is missing, broken or names an unknown unit
   */
  static Areas read(Path folder, Source source) throws IOException {
    CsvTable counts = CsvTable.read(folder.resolve("counts.csv"));
    int idColumn = counts.column("id");
    List<String> ids = counts.rows().stream().map(row -> row.get(idColumn)).toList();
    Map<String, Integer> ordinals = ordinals(ids);
    if (ids.isEmpty()) {
      throw new IOException("counts.csv holds no rows");
    }
    List<String> names = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (int c = 0; c < counts.header().size(); c++) {
      if (c != idColumn) {
        names.add(counts.header().get(c));
        values.add(counts.numbers(c));
      }
    }
    Links links =
        source == Source.FILE
            ? fromFile(folder.resolve("neighbours.csv"), ordinals)
            : fromGeometry(folder.resolve("features.geojson"), ids, ordinals);
    return new Areas(ids, names, values, links);
  }

  /** Ordinals by id. */
  static Map<String, Integer> ordinals(List<String> ids) throws IOException {
    Map<String, Integer> ordinals = new HashMap<>();
    for (String id : ids) {
      if (ordinals.put(id, ordinals.size()) != null) {
        throw new IOException("counts.csv has unit " + id + " twice");
      }
    }
    return ordinals;
  }

  /** A variable by name. */
  double[] variable(String name) throws IOException {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IOException("no variable " + name + " among " + names);
    }
    return values.get(index);
  }

  private static Links fromFile(Path file, Map<String, Integer> ordinals) throws IOException {
    CsvTable table = CsvTable.read(file);
    int from = table.column("id");
    int to = table.column("neighbour_id");
    int[] a = new int[table.rows().size()];
    int[] b = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      a[i] = ordinal(table.rows().get(i).get(from), ordinals);
      b[i] = ordinal(table.rows().get(i).get(to), ordinals);
    }
    return Links.ofPairs(ordinals.size(), a, b);
  }

  private static Links fromGeometry(Path file, List<String> ids, Map<String, Integer> ordinals)
      throws IOException {
    Outline[] outlines = new Outline[ids.size()];
    for (Outline outline : Outline.read(file)) {
      outlines[ordinal(outline.id(), ordinals)] = outline;
    }
    for (int i = 0; i < outlines.length; i++) {
      if (outlines[i] == null) {
        throw new IOException("features.geojson has no unit " + ids.get(i));
      }
    }
    return SharedCorners.of(List.of(outlines));
  }

  private static int ordinal(String id, Map<String, Integer> ordinals) throws IOException {
    Integer ordinal = ordinals.get(id);
    if (ordinal == null) {
      throw new IOException("unit " + id + " is not in counts.csv");
    }
    return ordinal;
  }
}
