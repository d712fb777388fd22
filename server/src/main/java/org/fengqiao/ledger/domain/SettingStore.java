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

  /** The district's own sets and those of the product it has not replaced, by name. */
  List<ColumnSet> columnSets(String district);

  /** Keeps the district's next version at once; false when another was faster. */
  boolean keep(String district, ColumnSet set, UUID by, Instant at);

  /** Templates in force, the district's own before the product's. */
  List<ReportText> templates(String district, LocalDate day);
}
