package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An edition of a district's consent to drawing.
 *
 * @param seq number of the edition, from 1
 * @param change the approved change it comes from
 * @param from first day in Asia/Shanghai
 * @param kinds kinds whose tasks are drawn, by index of {@code hotspot}; none ends all drawing
 * @param reason why, in the words of the office
 */
public record Setting(
    String district,
    int seq,
    UUID change,
    LocalDate from,
    Set<Integer> kinds,
    String reason,
    Instant settledAt,
    boolean demo) {
  public Setting {
    kinds = Set.copyOf(kinds);
  }
}
