package org.fengqiao.law.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.law.domain.LawTables.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;

/** What must be true of any rules and any editions. */
class LawProperties {
  private static final List<String> IDLE =
      List.of("TIER_SHADOWED", "TIER_NO_EFFECT", "TIER_NEVER_FIRES");

  /** A rule the report calls without effect can be taken out without moving any matter. */
  @Property(tries = 300)
  void idleRulesCanGo(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int count) {
    List<LawRow> rows = LawTables.rules();
    for (int i = 0; i < count; i++) {
      rows.add(randomRule(20 + i, random));
    }
    LawEdition with = LawTables.with(LawTable.TIER_RULE, rows);
    for (Conflict conflict : Conflicts.of(with)) {
      if (!IDLE.contains(conflict.code())) {
        continue;
      }
      List<LawRow> fewer = new ArrayList<>(rows);
      fewer.remove((int) conflict.rows().getFirst());
      LawEdition without = LawTables.with(LawTable.TIER_RULE, fewer);
      for (int i = 0; i < 60; i++) {
        same(with, without, random, conflict);
      }
    }
  }

  private static void same(LawEdition with, LawEdition without, Random random, Conflict conflict) {
    Kind kind = random.nextBoolean() ? Kind.LABOR : Kind.NEIGHBOR;
    TierFacts facts =
        new TierFacts(
            random.nextBoolean() ? "SUB" : null,
            1 + random.nextInt(40),
            Level.values()[1 + random.nextInt(4)],
            random.nextBoolean() ? EnumSet.of(Safety.THREAT) : Set.of(),
            random.nextBoolean(),
            random.nextBoolean() ? Set.of("X") : Set.of());
    LocalDate day = LawTables.DAY.plusDays(random.nextInt(240));
    TierDecision one = FirstTier.of(with, kind, facts, day);
    TierDecision other = FirstTier.of(without, kind, facts, day);
    assertThat(other.tier()).as("%s %s %s", conflict, facts, day).isEqualTo(one.tier());
    assertThat(other.informDistrict()).as("%s", conflict).isEqualTo(one.informDistrict());
  }

  private static LawRow randomRule(int ordinal, Random random) {
    List<Object> more = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      more.addAll(List.of("sub_kind", "SUB"));
    }
    if (random.nextInt(2) == 0) {
      more.addAll(List.of("min_people", List.of(3, 10, 30).get(random.nextInt(3))));
    }
    if (random.nextInt(3) == 0) {
      more.addAll(List.of("min_level", List.of("YELLOW", "RED").get(random.nextInt(2))));
    }
    if (random.nextInt(4) == 0) {
      more.addAll(List.of("safety", "THREAT"));
    }
    if (random.nextInt(4) == 0) {
      more.addAll(List.of("flag", "X"));
    }
    if (random.nextInt(4) == 0) {
      more.addAll(List.of("season_days", List.of(30, 45).get(random.nextInt(2))));
    }
    more.addAll(List.of("major", random.nextInt(5) == 0));
    more.addAll(List.of("inform_district", random.nextInt(4) == 0));
    String kind = List.of("LABOR", "NEIGHBOR", "").get(random.nextInt(3));
    String tier = List.of("COMMUNITY", "STREET", "DISTRICT").get(random.nextInt(3));
    return rule(ordinal, kind, tier, "FLAG", more.toArray());
  }

  /** Whatever is published one after the other, one edition of a table holds on any day. */
  @Property(tries = 200)
  void oneEditionADay(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 400) Integer> gaps,
      @ForAll @IntRange(min = 0, max = 2500) int probe) {
    LocalDate first = LocalDate.of(2000, 1, 1);
    List<TableEdition> editions = new ArrayList<>();
    editions.add(LawTables.table("000000", LawTable.TIER_RULE, 1, first, null));
    LocalDate from = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < gaps.size(); i++) {
      LocalDate next = from.plusDays(gaps.get(i));
      LocalDate to = i + 1 == gaps.size() ? null : next.minusDays(1);
      editions.add(LawTables.table("440105", LawTable.TIER_RULE, i + 2, from, to));
      from = next;
    }
    Editions all = new Editions(new LawRows(editions, List.of()));
    LocalDate day = LocalDate.of(2019, 6, 1).plusDays(probe);
    TableEdition held = all.table("440105", LawTable.TIER_RULE, day).orElseThrow();
    long own = editions.stream().filter(e -> !e.national() && e.on(day)).count();
    assertThat(own).isLessThanOrEqualTo(1);
    assertThat(held.national()).isEqualTo(own == 0);
    assertThat(held.on(day)).isTrue();
    assertThat(all.on("440105", day).version(LawTable.TIER_RULE)).isEqualTo(held.version());
    assertThat(all.on("440106", day).version(LawTable.TIER_RULE)).isEqualTo(1);
  }

  /** What a difference names is all that differs, and nothing else. */
  @Property
  void aDifferenceIsTheWholeDifference(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> before,
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> after) {
    List<LawRow> old = levels(before);
    List<LawRow> now = levels(after);
    Difference difference = Difference.of(LawTable.ROOT_CAUSE, old, now);
    Set<LawRow> applied = new HashSet<>(old);
    applied.removeAll(difference.removed());
    difference.changed().forEach(c -> applied.remove(c.before()));
    difference.changed().forEach(c -> applied.add(c.after()));
    applied.addAll(difference.added());
    assertThat(applied).isEqualTo(new HashSet<>(now));
    assertThat(difference.none()).isEqualTo(new HashSet<>(old).equals(new HashSet<>(now)));
  }

  private static List<LawRow> levels(List<Integer> numbers) {
    return numbers.stream()
        .distinct()
        .map(n -> LawTables.row("code", "C" + n / 2, "ordinal", n))
        .collect(
            java.util.stream.Collectors.toMap(
                r -> r.text("code"), r -> r, (one, _) -> one, java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}
