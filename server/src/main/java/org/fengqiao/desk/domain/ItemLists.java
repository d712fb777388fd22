package org.fengqiao.desk.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.casework.domain.Item;

/** Reads lists of items. */
public interface ItemLists {
  /** At most {@code limit + 1} rows in order; the extra one tells that there is more. */
  List<Item> page(ItemQuery query);

  /** Counters over the cells. */
  ItemPage.Totals totals(
      String district, List<ItemQuery.Cell> cells, boolean ofBodies, LocalDate today);

  /** What {@link #totals} counts, by channel and level of receipt. */
  List<ItemPage.Arrived> arrived(String district, List<ItemQuery.Cell> cells, boolean ofBodies);
}
