package org.fengqiao.group.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.classify.domain.Matter;
import org.fengqiao.kernel.Kind;

/** Rules, neighbours of an item, and what it is bound to. */
public interface GroupStore {
  /** Most neighbours compared for one item. */
  int MOST_NEAR = 400;

  /** The edition in force for a district on a day, one rule per kind. */
  List<Rule> rules(String district, LocalDate on);

  /**
   * Open items reported in these grids between these instants, the newest first, at most {@link
   * #MOST_NEAR}; of the kind or of none yet, of every kind when it is {@code UNCLASSIFIED}. Without
   * sealed items and without the one with this number. One whose place nobody measured has {@code
   * NaN} for a position.
   */
  List<Near> near(
      String district, List<String> grids, Kind kind, Instant from, Instant to, String except);

  /** Measured place of an item: longitude and latitude. */
  Optional<Matter> matter(String district, String number);

  /** Numbers of the items merged into this one. */
  List<String> members(String district, String lead);

  /** Number of the item that this one was split from. */
  Optional<String> splitFrom(String district, String number);

  /** Numbers of the items that were split from this one, oldest first. */
  List<String> splitInto(String district, String number);

  /** A split that was made under this key. */
  Optional<Split> split(String district, UUID id);

  /** Keeps a split in the caller's transaction. */
  void add(Split split);
}
