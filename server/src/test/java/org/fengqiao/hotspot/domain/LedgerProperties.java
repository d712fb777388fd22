package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The ledger beside a plain map of records that is sorted anew for each question. */
class LedgerProperties {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final long DAY = 86_400_000_000L;

  @Property(tries = 200)
  void anyWayToTheSameReportsGivesTheSameMatters(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int changes) {
    Random random = new Random(seed);
    Ledger ledger = new Ledger(NOW, 0);
    Map<UUID, Fact> plain = new HashMap<>();
    for (int i = 0; i < changes; i++) {
      UUID item = new UUID(random.nextInt(3), random.nextInt(300) - 150);
      if (random.nextInt(5) == 0) {
        ledger.remove(item);
        plain.remove(item);
      } else {
        Fact fact =
            random.nextInt(4) == 0 && plain.containsKey(item)
                ? plain.get(item)
                : fact(item, random);
        ledger.put(fact);
        plain.put(item, fact);
      }
      if (random.nextInt(100) == 0) {
        assertThat(told(ledger.matters(NOW))).isEqualTo(told(plain));
      }
    }
    assertThat(ledger.size()).isEqualTo(plain.size());
    assertThat(told(ledger.matters(NOW))).isEqualTo(told(plain));
  }

  /** More than are sorted at a time. */
  @Property(tries = 1)
  void aLargeDistrictIsReadInPortions(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = new Ledger(NOW, 0);
    Map<UUID, Fact> plain = new HashMap<>();
    for (int i = 0; i < 150_000; i++) {
      Fact fact = fact(new UUID(i / 3, 7), random);
      ledger.put(fact);
      plain.put(fact.item(), fact);
    }
    assertThat(ledger.size()).isEqualTo(50_000);
    assertThat(told(ledger.matters(NOW))).isEqualTo(told(plain));
  }

  private static Fact fact(UUID item, Random random) {
    long micros = NOW.getEpochSecond() * 1_000_000 - random.nextInt(400) * DAY + DAY;
    return new Fact(
        item,
        random.nextInt(4),
        random.nextInt(3),
        random.nextBoolean(),
        random.nextInt(5),
        (int) (micros / DAY),
        micros,
        random.nextInt(6) > 0,
        random.nextInt(3));
  }

  private static List<String> told(Map<UUID, Fact> plain) {
    List<Fact> facts = new ArrayList<>(plain.values());
    facts.sort(
        Comparator.comparingInt(Fact::grid)
            .thenComparingLong(Fact::hash)
            .thenComparingLong(Fact::micros)
            .thenComparing(Fact::countable, Comparator.reverseOrder())
            .thenComparing(Fact::level, Comparator.reverseOrder())
            .thenComparingInt(Fact::kind)
            .thenComparing(Fact::provisional)
            .thenComparing(Fact::item));
    long now = NOW.getEpochSecond() * 1_000_000;
    List<String> told = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Fact before = i == 0 ? fact : facts.get(i - 1);
      boolean repeated =
          i > 0
              && fact.hash() != 0
              && fact.hash() == before.hash()
              && fact.grid() == before.grid()
              && fact.micros() - before.micros() <= 30 * DAY;
      if (!repeated && fact.countable() && fact.micros() <= now && fact.day() > now / DAY - 366) {
        told.add(
            "%d %d %d %d %b"
                .formatted(fact.grid(), fact.kind(), fact.day(), fact.level(), fact.provisional()));
      }
    }
    return told;
  }

  private static List<String> told(Matters matters) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < matters.size(); i++) {
      told.add(
          "%d %d %d %d %b"
              .formatted(
                  matters.grid(i),
                  matters.kind(i),
                  matters.day(i),
                  matters.level(i),
                  matters.provisional(i)));
    }
    return told;
  }
}
