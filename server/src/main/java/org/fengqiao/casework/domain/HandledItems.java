package org.fengqiao.casework.domain;

import java.util.List;
import java.util.UUID;

/** What is open in a grid. */
public interface HandledItems {
  /** Items of the grid that are not ended and that this account has in hand, in order of id. */
  List<ItemRef> of(String district, String grid, UUID handler);

  /** Open tasks of items in the grid, whoever's. */
  int openTasks(String district, String grid);
}
