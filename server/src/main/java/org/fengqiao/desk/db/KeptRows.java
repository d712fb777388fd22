package org.fengqiao.desk.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.desk.db.ItemRows.Stamp;
import org.fengqiao.desk.db.ItemRows.Stamped;
import org.jspecify.annotations.Nullable;

/**
 * Rows read lately. Whoever sits at a desk reads the same list again after every event, and one row
 * of fifty has changed: so the database is asked which version of which row stands where, and only
 * unknown versions are read. A version is told by the transaction that wrote it, so nobody has to
 * remember to forget a row, in this process or another.
 */
final class KeptRows {
  /** About 3 MB. */
  private static final int MOST = 4000;

  private final Map<ItemRef, Stamped> rows = new ConcurrentHashMap<>();

  /** The rows of these versions in their order; empty when one of them is not known. */
  Optional<List<Item>> all(String district, List<Stamp> stamps) {
    List<Item> found = new ArrayList<>(stamps.size());
    for (Stamp stamp : stamps) {
      @Nullable Stamped row = rows.get(new ItemRef(district, stamp.number()));
      if (row == null || row.stamp().stamp() != stamp.stamp()) {
        return Optional.empty();
      }
      found.add(row.item());
    }
    return Optional.of(found);
  }

  void keep(String district, List<Stamped> read) {
    if (rows.size() + read.size() > MOST) {
      rows.clear();
    }
    for (Stamped row : read) {
      rows.put(new ItemRef(district, row.stamp().number()), row);
    }
  }
}
