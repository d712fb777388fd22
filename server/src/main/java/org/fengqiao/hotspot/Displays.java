package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.DisplayGuard;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.PastCounts;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Suppression;
import org.fengqiao.hotspot.domain.Veil;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which scores and counts of places leave the server (ADR 0062): who works there
 * sees them as they are, everybody else what the guard of the day leaves.
 */
@Singleton
public class Displays {
  private final Hotspots hotspots;
  private final Scoreboard board;
  private final Grids grids;
  private final Laws laws;
  private final DisplayGuard.Source guards;
  private final Clock clock;

  /** By district: the veil of the last version and guard asked for. */
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Held(long version, String guard, Veil veil) {}

  Displays(
      Hotspots hotspots,
      Scoreboard board,
      Grids grids,
      Laws laws,
      DisplayGuard.Source guards,
      Clock clock) {
    this.hotspots = hotspots;
    this.board = board;
    this.grids = grids;
    this.laws = laws;
    this.guards = guards;
    this.clock = clock;
  }

  /** Rounding and hiding of counts of the district today. */
  @Transactional
  public Suppression suppression(String district) {
    return guards.on(district, clock.today()).suppression();
  }

  /** Name of the guard in force, for tags of what was built by it. */
  @Transactional
  public String guard(String district) {
    return guards.on(district, clock.today()).version();
  }

  /** Current scores and levels of a kind as this reader may see them. */
  @Transactional
  public ShownScores board(Actor who, int kind) {
    String district = who.district();
    Scores scores = hotspots.scores(district, kind);
    long version = scores.board().gridVersion();
    GridSet set = grids.findVersion(district, version).orElse(null);
    if (set == null) {
      int[] none = new int[scores.board().scores().length];
      return new ShownScores(version, scores.run(), none, none, none, false, List.of());
    }
    Veil veil = veil(set);
    Eye eye = new Eye(who, set, veil);
    RunResult run = hotspots.latest(district).filter(r -> r.gridVersion() == version).orElse(null);
    IntFunction<Scoreboard.Board> of =
        k -> k == kind ? scores.board() : hotspots.scores(district, k).board();
    IntFunction<int @Nullable []> counts = k -> counts(run, k);
    int[] trust = new int[set.size()];
    if (run != null) {
      trust =
          eye.shown(
              kind,
              k -> IntStream.range(0, set.size()).map(g -> trust(run, eye, k, g)).toArray(),
              counts);
    }
    return new ShownScores(
        version,
        scores.run(),
        eye.shown(kind, k -> fit(of.apply(k).scores(), set), counts),
        eye.shown(kind, k -> fit(of.apply(k).levels(), set), counts),
        trust,
        eye.outside() && veil.guard().coarse(kind),
        veil.joins().joined());
  }

  /** Scores of another version in between have other ordinals, and nothing can be said. */
  private static int[] fit(int[] values, GridSet set) {
    return values.length == set.size() ? values : new int[set.size()];
  }

  /** Outside, trust is told from the rounded count of the place and nothing else. */
  private static int trust(RunResult run, Eye eye, int kind, int grid) {
    int n = eye.outside() ? run.kind(kind).d90(grid) : run.kind(kind).n(grid);
    return n < DisplayGuard.LEAST ? 0 : n < DisplayGuard.LEAST * DisplayGuard.LEAST ? 1 : 2;
  }

  private static int @Nullable [] counts(@Nullable RunResult run, int kind) {
    return run == null
        ? null
        : IntStream.range(0, run.grids().size()).map(run.kind(kind)::d90).toArray();
  }

  /** Scores of a past day as this reader may see them; empty when there are none of that day. */
  @Transactional
  public Optional<ShownScores> boardOn(Actor who, int kind, LocalDate day) {
    ShownScores.Days days = days(who, kind, day, day, 1);
    if (!days.days().isEmpty()) {
      int[] scores = days.days().getFirst().scores();
      int[] none = new int[scores.length];
      return Optional.of(
          new ShownScores(days.version(), null, scores, none, none, days.byCommunity(), List.of()));
    }
    // Grids of that day are not those of today: their counts are not known, and deny comes first.
    return hotspots
        .scoresOn(who.district(), kind, day)
        .map(found -> {
          long version = found.board().gridVersion();
          int[] none = new int[found.board().scores().length];
          int[] shown =
              grids
                  .findVersion(who.district(), version)
                  .map(set ->
                      new Eye(who, set, veil(set)).shown(kind, k -> kind(who, k, day), k -> null))
                  .orElse(none);
          return new ShownScores(version, null, shown, none, none, false, List.of());
        });
  }

  private int[] kind(Actor who, int kind, LocalDate day) {
    return hotspots.scoresOn(who.district(), kind, day).orElseThrow().board().scores();
  }

  /**
   * Scores of a range of days in the grids of today, as this reader may see them.
   *
   * @param step days between two of them, counted back from {@code to}
   */
  @Transactional
  public ShownScores.Days days(Actor who, int kind, LocalDate from, LocalDate to, int step) {
    String district = who.district();
    LocalDate today = clock.today();
    List<Double> enter = laws.thresholds(district, today).enter();
    GridSet set = grids.findCurrent(district).orElse(null);
    if (set == null) {
      return new ShownScores.Days(0, enter, false, List.of());
    }
    Veil veil = veil(set);
    Eye eye = new Eye(who, set, veil);
    Range range = new Range(district, set, from, to, eye.outside());
    List<ShownScores.Day> days =
        range.of(kind).keySet().stream()
            .filter(day -> (to.toEpochDay() - day.toEpochDay()) % step == 0)
            .map(day ->
                new ShownScores.Day(
                    day, eye.shown(kind, k -> range.scores(k, day), k -> range.counts(k, day))))
            .toList();
    boolean byCommunity = eye.outside() && veil.guard().coarse(kind);
    return new ShownScores.Days(set.version(), enter, byCommunity, days);
  }

  /** What a range of days is built from, each kind read once. */
  private final class Range {
    private final String district;
    private final GridSet set;
    private final LocalDate from;
    private final LocalDate to;
    private final boolean counted;
    private final Map<Integer, Map<LocalDate, int[]>> scores = new java.util.HashMap<>();
    private final Map<Integer, PastCounts> counts = new java.util.HashMap<>();

    /** Today's ordinals of other versions' grids by theirs, -1 for none. */
    private final Map<Long, int[]> ordinals = new java.util.HashMap<>();

    Range(String district, GridSet set, LocalDate from, LocalDate to, boolean counted) {
      this.district = district;
      this.set = set;
      this.from = from;
      this.to = to;
      this.counted = counted;
    }

    Map<LocalDate, int[]> of(int kind) {
      return scores.computeIfAbsent(
          kind,
          k -> {
            Map<LocalDate, int[]> days = new java.util.TreeMap<>();
            for (Scoreboard.Dated dated : board.days(district, RunResult.nameOf(k), from, to)) {
              days.put(dated.date(), carried(dated.board()));
            }
            return days;
          });
    }

    /** Scores of another version's grids by today's ordinals; a code that is gone tells nothing. */
    private int[] carried(Scoreboard.Board past) {
      if (past.gridVersion() == set.version()) {
        return past.scores();
      }
      int[] to =
          ordinals.computeIfAbsent(
              past.gridVersion(),
              version ->
                  grids.findVersion(district, version).stream()
                      .flatMap(old -> old.cells().stream())
                      .mapToInt(cell -> set.ordinal(cell.code()))
                      .toArray());
      int[] scores = new int[set.size()];
      for (int g = 0; g < Math.min(to.length, past.scores().length); g++) {
        if (to[g] >= 0) {
          scores[to[g]] = past.scores()[g];
        }
      }
      return scores;
    }

    int[] scores(int kind, LocalDate day) {
      return of(kind).getOrDefault(day, new int[set.size()]);
    }

    int @Nullable [] counts(int kind, LocalDate day) {
      if (!counted) {
        return null;
      }
      return counts
          .computeIfAbsent(kind, k -> hotspots.past(district, k, set))
          .on((int) day.toEpochDay());
    }
  }

  Veil veil(GridSet set) {
    DisplayGuard guard = guards.on(set.district(), clock.today());
    Held last = held.get(set.district());
    if (last != null && last.version() == set.version() && last.guard().equals(guard.version())) {
      return last.veil();
    }
    int[] households = set.cells().stream().mapToInt(GridCell::households).toArray();
    String[] codes =
        set.cells().stream().map(GridCell::community).distinct().sorted().toArray(String[]::new);
    int[] community =
        set.cells().stream().mapToInt(c -> Arrays.binarySearch(codes, c.community())).toArray();
    Links links = new Links(set.neighbours().start(), set.neighbours().index());
    Veil made = new Veil(guard, households, community, links);
    held.put(set.district(), new Held(set.version(), guard.version(), made));
    return made;
  }
}
