package org.fengqiao.group.domain;

import java.util.List;
import org.fengqiao.casework.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * What an item is bound to, as far as the reader may see it.
 *
 * @param lead the item it was merged into
 * @param members items merged into it
 * @param hidden how many members the reader may not see
 * @param splitFrom the item it was split from
 * @param splitInto items that were split from it
 */
public record Bonds(
    @Nullable Item lead,
    List<Item> members,
    int hidden,
    @Nullable Item splitFrom,
    List<Item> splitInto) {
  public Bonds {
    members = List.copyOf(members);
    splitInto = List.copyOf(splitInto);
  }
}
