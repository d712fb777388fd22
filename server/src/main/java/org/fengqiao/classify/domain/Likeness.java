package org.fengqiao.classify.domain;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Kind;

/**
 * How far two items look like one matter (domain notes 4.9, without anybody's identity): by kind,
 * distance, time, number of people and words. A hint for a person who decides. Symmetric; never
 * rises when they lie further apart in space or time.
 *
 * @param score 0 to 100
 * @param kind what their kinds have in common
 * @param metres between them, rounded
 * @param hours between the reports, whole
 * @param words 0 to 1: pairs of characters the summaries share
 * @param sameText the words as told are the same
 * @param samePeople they concern about as many people
 */
public record Likeness(
    int score,
    SameKind kind,
    int metres,
    long hours,
    double words,
    boolean sameText,
    boolean samePeople) {
  // Words weigh most: in a dense grid much of one kind happens at one place on one day.
  private static final double KIND = 15;
  private static final double SUB_KIND = 10;
  private static final double MAYBE = 8;
  private static final double DISTANCE = 20;
  private static final double TIME = 10;
  private static final double PEOPLE = 5;
  private static final double WORDS = 40;
  private static final double METRES_PER_DEGREE = 111_320;

  /** Upper ends of the bands of people, beyond which another begins. */
  private static final int[] BANDS = {2, 4, 9, 29, 99};

  /** What two kinds have in common. */
  public enum SameKind {
    SUB_KIND,
    KIND,
    /** One of them, or both, have no kind yet. */
    MAYBE
  }

  /**
   * Where likeness ends.
   *
   * @param distanceM metres, above 0
   * @param windowDays days between the reports, above 0
   */
  public record Limits(int distanceM, int windowDays) {}

  /** The likeness, empty when they cannot be the same: other kinds, too far, too long ago. */
  public static Optional<Likeness> of(Matter a, Matter b, Limits limits) {
    double metres = metres(a, b);
    Duration apart = Duration.between(a.at(), b.at()).abs();
    double share = apart.toMillis() / (double) Duration.ofDays(limits.windowDays()).toMillis();
    if (!comparable(a.kind(), b.kind()) || metres > limits.distanceM() || share > 1) {
      return Optional.empty();
    }
    SameKind kind = kind(a, b);
    boolean sameText = a.textHash() != 0 && a.textHash() == b.textHash();
    double words = words(a.summary(), b.summary());
    int bands = Math.abs(band(a.people()) - band(b.people()));
    double score =
        points(kind)
            + DISTANCE * (1 - metres / limits.distanceM())
            + TIME * (1 - share)
            + (bands == 0 ? PEOPLE : 0)
            + WORDS * (sameText ? 1 : words);
    return Optional.of(
        new Likeness(
            (int) Math.round(score),
            kind,
            (int) Math.round(metres),
            apart.toHours(),
            words,
            sameText,
            bands == 0));
  }

  private static boolean comparable(Kind a, Kind b) {
    return a == b || a == Kind.UNCLASSIFIED || b == Kind.UNCLASSIFIED;
  }

  private static SameKind kind(Matter a, Matter b) {
    if (a.kind() == Kind.UNCLASSIFIED || b.kind() == Kind.UNCLASSIFIED) {
      return SameKind.MAYBE;
    }
    return a.subKind() != null && a.subKind().equals(b.subKind())
        ? SameKind.SUB_KIND
        : SameKind.KIND;
  }

  private static double points(SameKind kind) {
    return switch (kind) {
      case SUB_KIND -> KIND + SUB_KIND;
      case KIND -> KIND;
      case MAYBE -> MAYBE;
    };
  }

  /** Flat-earth metres; exact enough for a few streets. */
  private static double metres(Matter a, Matter b) {
    double x = (a.lon() - b.lon()) * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
    return Math.hypot(x, a.lat() - b.lat()) * METRES_PER_DEGREE;
  }

  private static int band(int people) {
    int band = 0;
    while (band < BANDS.length && people > BANDS[band]) {
      band++;
    }
    return band;
  }

  /** Dice's coefficient over pairs of neighbouring characters. */
  static double words(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long shared = a.stream().filter(b::contains).count();
    return 2.0 * shared / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    int[] points = PlainText.normalise(text).codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }
}
