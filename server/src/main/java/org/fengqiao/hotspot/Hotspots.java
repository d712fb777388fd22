package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.DayWeights;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outbox;

/** The feature's API: score a district, explain a score, remember the levels given to it. */
@Singleton
public class Hotspots {
  private static final int DAYS_KEPT = 730;
  private static final int DAYS_OF_TREND = 90;

  private final Grids grids;
  private final Deadlines deadlines;
  private final MatterSource source;
  private final Scoreboard board;
  private final Ids ids;
  private final Outbox outbox;

  /** The latest run of each district; used only while the database still calls it current. */
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  /** For the container. */
  public Hotspots(
      Grids grids,
      Deadlines deadlines,
      MatterSource source,
      Scoreboard board,
      Ids ids,
      Outbox outbox) {
    this.grids = grids;
    this.deadlines = deadlines;
    this.source = source;
    this.board = board;
    this.ids = ids;
    this.outbox = outbox;
  }

  private record Held(RunResult run, Matters matters) {}

  /**
   * Scores every grid for every kind and stores the result as the district's current scores. Joins
   * the caller's transaction; the caller holds the district's run lock. Same data and same {@code
   * asOf} give the same result.
   *
   * @param asOf only matters that had arrived by then are counted
   * @throws IllegalStateException when the district has no published grids
   */
  @Transactional
  public RunResult score(String district, Instant asOf) {
    GridSet set = grids.current(district);
    Matters matters = source.read(district, asOf, set::ordinal);
    CurrentRun run = new CurrentRun(ids.next(), district, set.version(), asOf, matters.size());
    RunResult result = result(run, set, matters);
    board.open(run);
    LocalDate day = asOf.atZone(Clock.ZONE).toLocalDate();
    boolean changed = false;
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      changed |= board.save(run, RunResult.nameOf(kind), result.kind(kind).shown(), day);
    }
    board.forget(district, day.minusDays(DAYS_KEPT));
    if (changed) {
      outbox.publish(message(run));
    }
    held.put(district, new Held(result, matters));
    return result;
  }

  /**
   * Stores the levels that {@code warning} gave after a run, so that scores are shown with them.
   * Called in the run's transaction.
   *
   * @param kind index as in {@link RunResult}
   * @param levels ordinals of {@code Level} by grid ordinal
   */
  @Transactional
  public void setLevels(RunResult run, int kind, byte[] levels) {
    int[] ordinals = IntStream.range(0, levels.length).map(i -> levels[i]).toArray();
    CurrentRun current =
        new CurrentRun(run.run(), run.district(), run.gridVersion(), run.asOf(), 0);
    board.level(current, RunResult.nameOf(kind), ordinals);
  }

  /**
   * Explains a current score with full counts; hide small cells with {@link Explanation#masked}
   * before showing it outside the grid's own staff.
   *
   * @param kind index as in {@link RunResult}
   * @return empty when the grid is unknown or the district has never been scored
   */
  @Transactional
  public Optional<Explanation> explain(String district, String grid, int kind) {
    CurrentRun run = board.current(district).orElse(null);
    if (run == null) {
      return Optional.empty();
    }
    GridSet set = grids.version(district, run.gridVersion());
    int ordinal = set.ordinal(grid);
    if (ordinal < 0) {
      return Optional.empty();
    }
    Held now = held(run, set);
    int level =
        board
            .board(district, RunResult.nameOf(kind))
            .map(b -> b.gridVersion() == run.gridVersion() ? b.levels()[ordinal] : 0)
            .orElse(0);
    LocalDate from = run.asOf().atZone(Clock.ZONE).toLocalDate().minusDays(DAYS_OF_TREND - 1L);
    List<Scoreboard.DayScore> past =
        board.past(district, RunResult.nameOf(kind), run.gridVersion(), ordinal, from);
    return Optional.of(
        new Explaining(now.run(), now.matters(), set, kind, ordinal).explanation(level, past));
  }

  /**
   * Current scores and levels of a kind; zeros of the current grids before the first run.
   *
   * @param kind index as in {@link RunResult}
   */
  @Transactional
  public Scores scores(String district, int kind) {
    CurrentRun run = board.current(district).orElse(null);
    Scoreboard.Board found =
        run == null ? null : board.board(district, RunResult.nameOf(kind)).orElse(null);
    if (run == null || found == null) {
      GridSet set = grids.current(district);
      int[] zero = new int[set.size()];
      return new Scores(new Scoreboard.Board(set.version(), zero, zero), null);
    }
    return new Scores(found, run);
  }

  private Held held(CurrentRun run, GridSet set) {
    Held last = held.get(run.district());
    if (last != null && last.run().run().equals(run.run())) {
      return last;
    }
    // Another server ran, or this one was restarted: the same matters give the same result.
    Matters matters = source.read(run.district(), run.asOf(), set::ordinal);
    Held again = new Held(result(run, set, matters), matters);
    held.put(run.district(), again);
    return again;
  }

  private RunResult result(CurrentRun run, GridSet set, Matters matters) {
    int[] households = set.cells().stream().mapToInt(GridCell::households).toArray();
    Links links = new Links(set.neighbours().start(), set.neighbours().index());
    int today = (int) run.asOf().atZone(Clock.ZONE).toLocalDate().toEpochDay();
    WorkCalendar calendar = deadlines.calendar();
    List<KindScores> kinds =
        new Scorer(links, households, day -> dayClass(calendar, day))
            .score(matters, RunResult.KINDS, today);
    return new RunResult(
        run.run(),
        run.district(),
        run.gridVersion(),
        run.asOf(),
        set.cells().stream().map(GridCell::code).toList(),
        kinds);
  }

  private static int dayClass(WorkCalendar calendar, int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    return switch (calendar.kind(day)) {
      case HOLIDAY -> DayWeights.HOLIDAY;
      case MAKEUP -> DayWeights.FRIDAY;
      case WORK, REST -> day.getDayOfWeek().ordinal();
    };
  }

  private static Outbox.Message message(CurrentRun run) {
    return new Outbox.Message(
        run.district(),
        Outbox.Topic.SCORE,
        run.district(),
        Map.of(
            "run", run.run().toString(),
            "at", run.asOf().toString(),
            "version", run.gridVersion()));
  }
}
