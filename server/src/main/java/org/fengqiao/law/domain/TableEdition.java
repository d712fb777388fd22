package org.fengqiao.law.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole of one table for a stretch of days.
 *
 * @param district six digits; 000000 for every district without an edition of its own
 * @param version number of the edition, rising within a district and table
 * @param from first day
 * @param to last day; null while it holds
 * @param change the approved change it comes from; null for what ships with the product
 * @param source why it was made, or where it comes from
 */
public record TableEdition(
    String district,
    LawTable table,
    int version,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID change,
    String source,
    Instant publishedAt,
    List<LawRow> rows) {

  /** District code of what holds everywhere. */
  public static final String EVERYWHERE = "000000";

  public TableEdition {
    rows = List.copyOf(rows);
  }

  /** Whether it holds on this day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether it ships with the product. */
  public boolean national() {
    return district.equals(EVERYWHERE);
  }
}
