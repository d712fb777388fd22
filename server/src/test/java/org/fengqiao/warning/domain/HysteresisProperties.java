package org.fengqiao.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;

class HysteresisProperties {
  private static final Thresholds TABLE = Thresholds.NEWEST;
  private static final long TODAY = 20_000;

  @Property
  void aReadingNowhereLowerNeverGivesALowerLevel(
      @ForAll("readings") Reading a,
      @ForAll("readings") Reading b,
      @ForAll("standings") Standing s) {
    Reading low = meet(a, b);
    Reading high = join(a, b);
    assertThat(level(s, high)).isGreaterThanOrEqualTo(level(s, low));
  }

  @Property
  void theSameReadingTwiceOnADayChangesNothingTheSecondTime(
      @ForAll("readings") Reading reading, @ForAll("standings") Standing standing) {
    Standing once = Hysteresis.next(standing, reading, TODAY, TABLE);
    assertThat(Hysteresis.next(once, reading, TODAY, TABLE)).isEqualTo(once);
  }

  @Property
  void noDayClimbsMoreThanTwoLevelsCountedFromBlue(
      @ForAll("readings") Reading a,
      @ForAll("readings") Reading b,
      @ForAll("standings") Standing s) {
    net.jqwik.api.Assume.that(!a.severe() && !b.severe());
    Standing first = Hysteresis.next(s, a, TODAY, TABLE);
    Standing second = Hysteresis.next(first, b, TODAY, TABLE);
    int morning = Math.max(Level.BLUE.ordinal(), first.morning().ordinal());
    assertThat(second.level().ordinal())
        .isLessThanOrEqualTo(Math.max(morning + 2, s.level().ordinal()));
  }

  @Property
  void aLevelIsNotLeftWithinTheMarginNorBeforeThreeQuietDays(
      @ForAll("readings") Reading reading, @ForAll("standings") Standing standing) {
    Standing next = Hysteresis.next(standing, reading, TODAY, TABLE);
    if (next.level().compareTo(standing.level()) < 0) {
      boolean low = reading.score() < TABLE.leaves(standing.level());
      boolean shut = !Hysteresis.gates(standing.level(), reading, TABLE).isEmpty();
      assertThat(low || shut).isTrue();
      assertThat(TODAY - reading.lastDay()).isGreaterThan(3);
    }
  }

  @Property
  void orangeAndRedHaveAReason(
      @ForAll("readings") Reading reading, @ForAll("standings") Standing standing) {
    Standing next = Hysteresis.next(standing, reading, TODAY, TABLE);
    if (next.level().compareTo(standing.level()) > 0 && next.level().atLeast(Level.ORANGE)) {
      assertThat(reading.matters() >= 3 || reading.severe()).isTrue();
      assertThat(reading.score()).isGreaterThanOrEqualTo(TABLE.enters(next.level()));
    }
  }

  @Property
  void whatIsMissingExplainsEveryLevelNotReached(
      @ForAll("readings") Reading reading, @ForAll("standings") Standing standing) {
    Standing next = Hysteresis.next(standing, reading, TODAY, TABLE);
    for (Level level : Level.values()) {
      assertThat(Hysteresis.missing(level, next, reading, TABLE).isEmpty())
          .isEqualTo(next.level().atLeast(level));
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    Arbitrary<Double> part = Arbitraries.doubles().between(0, 1);
    Arbitrary<Integer> last = Arbitraries.integers().between((int) TODAY - 10, (int) TODAY);
    return Combinators.combine(
            Arbitraries.doubles().between(0, 100),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(true, false),
            last,
            part,
            part,
            part)
        .as((score, n, m, severe, day, eb, gi, su) ->
            new Reading(score, n, m, m, severe, day, eb, gi, su));
  }

  @Provide
  Arbitrary<Standing> standings() {
    Arbitrary<Level> level = Arbitraries.of(Level.class);
    return Combinators.combine(level, level, Arbitraries.longs().between(TODAY - 2, TODAY))
        .as((now, morning, day) -> new Standing(now, day, morning));
  }

  private static int level(Standing standing, Reading reading) {
    return Hysteresis.next(standing, reading, TODAY, TABLE).level().ordinal();
  }

  private static Reading join(Reading a, Reading b) {
    return new Reading(
        Math.max(a.score(), b.score()),
        Math.max(a.n(), b.n()),
        Math.max(a.matters(), b.matters()),
        Math.max(a.reports(), b.reports()),
        a.severe() || b.severe(),
        Math.max(a.lastDay(), b.lastDay()),
        Math.max(a.spatial(), b.spatial()),
        Math.max(a.temporal(), b.temporal()),
        Math.max(a.graver(), b.graver()));
  }

  private static Reading meet(Reading a, Reading b) {
    return new Reading(
        Math.min(a.score(), b.score()),
        Math.min(a.n(), b.n()),
        Math.min(a.matters(), b.matters()),
        Math.min(a.reports(), b.reports()),
        a.severe() && b.severe(),
        Math.min(a.lastDay(), b.lastDay()),
        Math.min(a.spatial(), b.spatial()),
        Math.min(a.temporal(), b.temporal()),
        Math.min(a.graver(), b.graver()));
  }
}
