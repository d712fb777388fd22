package org.fengqiao.gis.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of columns, made different from each other and never empty. */
final class ColumnNames {
  private ColumnNames() {}

  /** The same names; "column3" for the third when it has none, "name_2" for a second "name". */
  static List<String> of(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (String each : written) {
      String plain = each.strip();
      String name = plain.isEmpty() ? "column" + (names.size() + 1) : plain;
      String free = name;
      for (int i = 2; !names.add(free); i++) {
        free = name + "_" + i;
      }
    }
    return new ArrayList<>(names);
  }
}
