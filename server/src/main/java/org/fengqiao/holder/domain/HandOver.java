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
 * @param done what came of it, null while it waits for its day or when it was not carried out
 * @param refused when the next holder was found unable to take it, and the former one stayed
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
    @Nullable Result done,
    @Nullable Instant refused) {

  /**
   * What came of it.
   *
   * @param stayed whether the next holder may not have some open item in hand. How many there are
   *     is not kept: it would be a count of what one person has in hand
   * @param tasks open tasks of the grid that the next holder reaches
   */
  public record Result(boolean stayed, int tasks, Instant at) {}

  /** The same, carried out. */
  public HandOver with(Result result) {
    return new HandOver(
        district, id, grid, layer, former, next, fromOn, reason, askedBy, askedAt, result, null);
  }

  /** Whether a repeated request asks for the same. */
  public boolean same(String otherGrid, RoleLayer otherLayer, UUID otherNext, LocalDate otherDay) {
    return grid.equals(otherGrid)
        && layer == otherLayer
        && next.equals(otherNext)
        && fromOn.equals(otherDay);
  }
}
