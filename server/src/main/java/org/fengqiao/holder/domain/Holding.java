package org.fengqiao.holder.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a grid in a layer.
 *
 * @param grid code of 13 to 18 digits
 * @param from first day
 * @param to first day no longer, null while open
 */
public record Holding(
    String district,
    UUID id,
    String grid,
    RoleLayer layer,
    UUID account,
    LocalDate from,
    @Nullable LocalDate to) {

  /** Whether it holds on this day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
