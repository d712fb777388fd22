package org.fengqiao.casework.domain;

import java.util.List;
import org.fengqiao.kernel.Permission;

/**
 * One row of the table.
 *
 * @param to null-free; for {@code unmerge} it is MERGED and the item returns to its resume state
 * @param permission what the actor must hold at the item's place
 * @param guards asked in this order; the first that fails refuses
 */
public record Transition(
    ItemState from, ItemEvent event, ItemState to, Permission permission, List<Guard> guards) {
  public Transition {
    guards = List.copyOf(guards);
  }
}
