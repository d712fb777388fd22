package org.fengqiao.ledger.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A named mapping of an office.
 *
 * @param columns header of each field
 * @param version 0 when it is new
 */
public record SavedMapping(String name, Map<LedgerField, String> columns, long version) {
  public SavedMapping {
    columns = Map.copyOf(columns);
  }

  /** As it is kept. */
  public String lines() {
    return new EnumMap<>(columns)
        .entrySet().stream()
            .map(e -> e.getKey() + "\t" + e.getValue().replaceAll("\\p{Cntrl}", " "))
            .collect(Collectors.joining("\n"));
  }

  /** From what is kept. */
  public static SavedMapping of(String name, String lines, long version) {
    Map<LedgerField, String> columns = new EnumMap<>(LedgerField.class);
    for (String line : lines.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        columns.put(LedgerField.valueOf(line.substring(0, tab)), line.substring(tab + 1));
      }
    }
    return new SavedMapping(name, columns, version);
  }
}
