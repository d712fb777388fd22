package org.fengqiao.holder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid goes from one holder to the next.
 *
 * @param id the client's key
 * @param former account that held it, null when nobody did
 * @param next account that takes it
 * @param fromOn first day of the next holder
 * @param done what came of it, null while it waits for its day
 */
public record HandOver(
    String district,
    UUID id,
    String grid,
    RoleLayer layer,
    @Nullable UUID former,
    UUID next,
    LocalDate fromOn,
    String reason,
    UUID askedBy,
    Instant askedAt,
    @Nullable Result done) {

  /**
   * What came of it.
   *
   * @param moved open items that went along
   * @param stayed open items that the next holder may not have in hand
   * @param tasks open tasks of the grid that the next holder reaches
   */
  public record Result(int moved, int stayed, int tasks, Instant at) {}

  /** The same, carried out. */
  public HandOver with(Result result) {
    return new HandOver(
        district, id, grid, layer, former, next, fromOn, reason, askedBy, askedAt, result);
  }

  /** Whether a repeated request asks for the same. */
  public boolean same(String otherGrid, RoleLayer otherLayer, UUID otherNext, LocalDate otherDay) {
    return grid.equals(otherGrid)
        && layer == otherLayer
        && next.equals(otherNext)
        && fromOn.equals(otherDay);
  }
}
