package org.fengqiao.group;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.classify.domain.Likeness;
import org.fengqiao.classify.domain.Matter;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.group.domain.Bonds;
import org.fengqiao.group.domain.Candidate;
import org.fengqiao.group.domain.GroupStore;
import org.fengqiao.group.domain.Near;
import org.fengqiao.group.domain.Rule;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;

/** Items that may be the same matter, and those a person has bound together. */
@Singleton
public class Duplicates {
  private static final int MOST = 10;

  private final Casework casework;
  private final GroupStore store;
  private final Grids grids;
  private final Clock clock;

  Duplicates(Casework casework, GroupStore store, Grids grids, Clock clock) {
    this.casework = casework;
    this.store = store;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * Open items that may be the same matter, the likeliest first, at most ten. Asked when somebody
   * looks, never while a report is taken. Only items the actor may see.
   */
  public Outcome<List<Candidate>> candidates(ItemRef ref, Actor actor) {
    return casework.find(ref, actor).map(item -> candidates(item, actor));
  }

  private List<Candidate> candidates(Item item, Actor actor) {
    List<Rule> rules = store.rules(item.district(), clock.today());
    Optional<Matter> own = store.matter(item.district(), item.number());
    if (own.isEmpty() || rules.isEmpty()) {
      return List.of();
    }
    Optional<GridSet> set = grids.findCurrent(item.district());
    Matter matter = placed(own.get(), item.gridCode(), set);
    List<Scored> scored = new ArrayList<>();
    for (Near near : near(item, rules, set)) {
      Matter other = placed(near.matter(), near.gridCode(), set);
      rule(rules, matter.kind(), other.kind())
          .flatMap(rule ->
              Likeness.of(matter, other, rule.limits())
                  .filter(likeness -> likeness.score() >= rule.leastScore()))
          .ifPresent(likeness -> scored.add(new Scored(near.number(), likeness)));
    }
    return scored.stream()
        .sorted(
            Comparator.comparingInt((Scored s) -> -s.likeness().score())
                .thenComparing(Scored::number))
        .flatMap(s -> candidate(s, item, actor).stream())
        .limit(MOST)
        .toList();
  }

  private record Scored(String number, Likeness likeness) {}

  private Optional<Candidate> candidate(Scored scored, Item item, Actor actor) {
    return see(new ItemRef(item.district(), scored.number()), actor)
        .map(found -> new Candidate(found, scored.likeness()));
  }

  private List<Near> near(Item item, List<Rule> rules, Optional<GridSet> set) {
    int days =
        rules.stream()
            .filter(r -> item.kind() == Kind.UNCLASSIFIED || fits(r.kind(), item.kind()))
            .mapToInt(r -> r.limits().windowDays())
            .max()
            .orElse(0);
    Duration window = Duration.ofDays(days);
    return store.near(
        item.district(),
        around(item.gridCode(), set),
        item.kind(),
        item.reportedAt().minus(window),
        item.reportedAt().plus(window),
        item.number());
  }

  private static boolean fits(Kind rule, Kind kind) {
    return rule == kind || rule == Kind.UNCLASSIFIED;
  }

  /** The rule of the kind that is known of the two. */
  private static Optional<Rule> rule(List<Rule> rules, Kind one, Kind other) {
    Kind known = one == Kind.UNCLASSIFIED ? other : one;
    return rules.stream().filter(r -> r.kind() == known).findFirst();
  }

  /** The grid and those that touch it. */
  private static List<String> around(String grid, Optional<GridSet> set) {
    List<String> codes = new ArrayList<>();
    codes.add(grid);
    int at = set.map(s -> s.ordinal(grid)).orElse(-1);
    if (set.isPresent() && at >= 0) {
      Neighbours neighbours = set.get().neighbours();
      for (int i = neighbours.start()[at]; i < neighbours.start()[at + 1]; i++) {
        codes.add(set.get().cells().get(neighbours.index()[i]).code());
      }
    }
    return codes;
  }

  /** A matter without a measured place lies where its grid does. */
  private static Matter placed(Matter m, String grid, Optional<GridSet> set) {
    int at = set.map(s -> s.ordinal(grid)).orElse(-1);
    if (!Double.isNaN(m.lon()) || set.isEmpty() || at < 0) {
      return m;
    }
    GridCell cell = set.get().cells().get(at);
    return new Matter(
        m.kind(),
        m.subKind(),
        cell.lon(),
        cell.lat(),
        m.at(),
        m.people(),
        m.textHash(),
        m.summary());
  }

  /** What the item was merged with and split from or into, as far as the actor may see it. */
  public Outcome<Bonds> bonds(ItemRef ref, Actor actor) {
    return casework.find(ref, actor).map(item -> bonds(item, actor));
  }

  private Bonds bonds(Item item, Actor actor) {
    String district = item.district();
    List<String> numbers = store.members(district, item.number());
    List<Item> members = seen(district, numbers, actor);
    return new Bonds(
        Optional.ofNullable(item.leadItem())
            .flatMap(lead -> see(new ItemRef(district, lead), actor))
            .orElse(null),
        members,
        numbers.size() - members.size(),
        store
            .splitFrom(district, item.number())
            .flatMap(from -> see(new ItemRef(district, from), actor))
            .orElse(null),
        seen(district, store.splitInto(district, item.number()), actor));
  }

  private List<Item> seen(String district, List<String> numbers, Actor actor) {
    return numbers.stream()
        .flatMap(number -> see(new ItemRef(district, number), actor).stream())
        .toList();
  }

  private Optional<Item> see(ItemRef ref, Actor actor) {
    return switch (casework.find(ref, actor)) {
      case Outcome.Done<Item>(Item found) -> Optional.of(found);
      case Outcome.Refused<Item> _ -> Optional.empty();
    };
  }
}
