package org.fengqiao.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where offices keep how they want their lists. Writing joins the transaction. */
public interface SettingStore {
  List<SavedMapping> mappings(String district, String office);

  /** Keeps the next version at once; false when another was faster. */
  boolean keep(String district, String office, SavedMapping mapping, UUID by, Instant at);

  /**
   * Sets of the office, of the district and of the product, by name; the narrower comes before the
   * wider of the same name.
   *
   * @param office body or place; the district's code for the district's own
   */
  List<ColumnSet> columnSets(String district, String office);

  /** Keeps the office's next version at once; false when another was faster. */
  boolean keep(String district, String office, ColumnSet set, UUID by, Instant at);

  /** Templates in force, the district's own before the product's. */
  List<ReportText> templates(String district, LocalDate day);
}
