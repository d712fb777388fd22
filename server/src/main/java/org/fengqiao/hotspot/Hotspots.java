package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Calibration;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.DayWeights;
import org.fengqiao.hotspot.domain.Earlier;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Nights;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.PastCounts;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.hotspot.domain.Seasons;
import org.fengqiao.hotspot.domain.Shares;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawEdition;
import org.jspecify.annotations.Nullable;

/** The feature's API: score a district, explain a score, remember the levels given to it. */
@Singleton
public class Hotspots {
  private static final int DAYS_KEPT = 730;
  private static final int DAYS_OF_TREND = 90;

  private final Grids grids;
  private final Deadlines deadlines;
  private final Laws laws;
  private final MatterSource source;
  private final Scoreboard board;
  private final Ids ids;
  private final Outbox outbox;
  private final Nights nights;

  /** The newest grids of each district that were scored, ready for the next run. */
  private final Map<String, Terrain> terrains = new ConcurrentHashMap<>();

  /** The latest run of each district; used only while the database still calls it current. */
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  /** For the container. */
  public Hotspots(
      Grids grids,
      Deadlines deadlines,
      Laws laws,
      MatterSource source,
      Scoreboard board,
      Ids ids,
      Outbox outbox,
      Nights nights) {
    this.grids = grids;
    this.deadlines = deadlines;
    this.laws = laws;
    this.source = source;
    this.board = board;
    this.ids = ids;
    this.outbox = outbox;
    this.nights = nights;
  }

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
    LocalDate day = asOf.atZone(Clock.ZONE).toLocalDate();
    Held last = held.get(district);
    CurrentRun current = last == null ? null : board.current(district).orElse(null);
    @Nullable Held before =
        last != null && current != null && last.is(current, set.version()) ? last : null;
    Ledger ledger = ledger(set, asOf, before != null && before.of(day) ? before : null);
    Matters matters = ledger.matters(asOf);
    Calibration rules = rules(district, day);
    List<Outlook> outlooks = nights.forRun(district, set.version(), asOf);
    CurrentRun run =
        new CurrentRun(
            ids.next(),
            district,
            set.version(),
            asOf,
            matters.size(),
            rules.version(),
            RunResult.night(outlooks));
    Held now = new Held(result(run, set, matters, before, rules, outlooks), ledger, matters);
    board.open(run);
    if (save(run, now, before)) {
      outbox.publish(message(run));
    }
    if (before != null) {
      before.handLevelsTo(now);
    }
    held.put(district, now);
    return now.run();
  }

  /** The ledger of the same day, brought up to now; the first run of a day reads everything. */
  private Ledger ledger(GridSet set, Instant asOf, @Nullable Held before) {
    if (before == null
        || asOf.isBefore(before.ledger().asOf())
        || !before.ledger().withholding().equals(source.withholding(set.district()))) {
      return source.read(set.district(), asOf, set.version(), set::ordinal);
    }
    source.follow(set.district(), before.ledger(), asOf, set.version(), set::ordinal);
    return before.ledger();
  }

  /** Stores what is not as it was. Returns whether current scores changed. */
  private boolean save(CurrentRun run, Held now, @Nullable Held before) {
    LocalDate day = run.asOf().atZone(Clock.ZONE).toLocalDate();
    boolean sameDay = before != null && before.of(day);
    boolean changed = false;
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      boolean left = before != null && sameDay && before.kind(kind) == now.kind(kind);
      if (!left) {
        KindScores scores = now.kind(kind);
        byte[] shares = Shares.of(scores);
        changed |= board.save(run, RunResult.nameOf(kind), scores.shown(), shares, day);
      }
    }
    if (!sameDay) {
      board.forget(run.district(), day.minusDays(DAYS_KEPT));
    }
    return changed;
  }

  /**
   * Districts for which a night has become ready that their current scores were made without: a run
   * is due though nothing was reported. Asked several times a second.
   */
  public List<String> districtsWithNewNight() {
    return nights.ready().entrySet().stream()
        .filter(ready -> awaited(ready.getKey(), ready.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean awaited(String district, Nights.Ready ready) {
    Held last = held.get(district);
    if (last != null && ready.night().equals(last.run().night())) {
      return false;
    }
    return board
        .current(district)
        .filter(run -> run.gridVersion() == ready.gridVersion())
        .filter(run -> run.night() == null || run.night().isBefore(ready.night()))
        .isPresent();
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
    Held now = held.get(run.district());
    boolean known = now != null && now.run().run().equals(run.run());
    if (now != null && known && now.stores(kind, ordinals)) {
      return;
    }
    CurrentRun current =
        new CurrentRun(
            run.run(), run.district(), run.gridVersion(), run.asOf(), 0, run.rules(), run.night());
    board.level(current, RunResult.nameOf(kind), ordinals);
    if (now != null && known) {
      now.stored(kind, ordinals);
    }
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
    LocalDate day = run.asOf().atZone(Clock.ZONE).toLocalDate();
    LocalDate from = day.minusDays(DAYS_OF_TREND - 1L);
    List<Scoreboard.DayScore> past =
        board.past(district, RunResult.nameOf(kind), run.gridVersion(), ordinal, from);
    Set<String> shared =
        source.shared(district, run.gridVersion(), run.asOf().minus(Explaining.WINDOW));
    return Optional.of(
        new Explaining(now.run(), now.matters(), set, kind, ordinal, laws.thresholds(district, day))
            .explanation(level, past, shared, run.matters()));
  }

  /**
   * Scores of a kind at the end of a past day, in the grids of that day; levels are not kept by day
   * and read 0.
   *
   * @param kind index as in {@link RunResult}
   * @return empty when the district was not scored that day, or longer ago than two years
   */
  @Transactional
  public Optional<Scores> scoresOn(String district, int kind, LocalDate day) {
    return board.day(district, RunResult.nameOf(kind), day).map(found -> new Scores(found, null));
  }

  /**
   * Current scores and levels of a kind; zeros of the current grids before the first run, nothing
   * before there are grids.
   *
   * @param kind index as in {@link RunResult}
   */
  @Transactional
  public Scores scores(String district, int kind) {
    CurrentRun run = board.current(district).orElse(null);
    Scoreboard.Board found =
        run == null ? null : board.board(district, RunResult.nameOf(kind)).orElse(null);
    if (run == null || found == null) {
      GridSet set = grids.findCurrent(district).orElse(null);
      int[] zero = new int[set == null ? 0 : set.size()];
      return new Scores(new Scoreboard.Board(set == null ? 0 : set.version(), zero, zero), null);
    }
    return new Scores(found, run);
  }

  /** Everything the current run found; empty before the first. */
  @Transactional
  Optional<RunResult> latest(String district) {
    return board
        .current(district)
        .map(run -> held(run, grids.version(district, run.gridVersion())).run());
  }

  /**
   * Counts of past days in the grids of the current run.
   *
   * @param kind index as in {@link RunResult}
   */
  @Transactional
  PastCounts past(String district, int kind, GridSet set) {
    CurrentRun run = board.current(district).orElse(null);
    if (run == null || run.gridVersion() != set.version()) {
      return new PastCounts(new Matters(), kind, RunResult.TOTAL, set.size(), 0);
    }
    int today = (int) run.asOf().atZone(Clock.ZONE).toLocalDate().toEpochDay();
    Matters matters = held(run, set).matters();
    return new PastCounts(matters, kind, RunResult.TOTAL, set.size(), today);
  }

  private Held held(CurrentRun run, GridSet set) {
    Held last = held.get(run.district());
    if (last != null && last.run().run().equals(run.run())) {
      return last;
    }
    // Another server ran, or this one was restarted: the same matters give the same result.
    Ledger ledger = source.read(run.district(), run.asOf(), set.version(), set::ordinal);
    Matters matters = ledger.matters(run.asOf());
    LocalDate day = run.asOf().atZone(Clock.ZONE).toLocalDate();
    Calibration rules = rules(run.district(), day);
    Held again =
        new Held(
            result(
                run,
                set,
                matters,
                null,
                rules,
                nights.of(run.district(), set.version(), run.night())),
            ledger,
            matters);
    held.put(run.district(), again);
    return again;
  }

  /** The rules of scores in force in a district on a day. */
  private Calibration rules(String district, LocalDate day) {
    LawEdition edition = laws.on(district, day);
    return new Calibration(edition.scoreRules(), edition.alarmRules().hitMatters());
  }

  /** Scores the district's grids by the rules and seasons of a day. */
  Scorer scorer(GridSet set, Calibration rules, LocalDate today) {
    return terrain(set).scorer().by(rules, seasons(laws.on(set.district(), today)));
  }

  /** What runs over the same grids share. */
  private record Terrain(long version, Scorer scorer, List<String> codes) {}

  private Terrain terrain(GridSet set) {
    Terrain known = terrains.get(set.district());
    if (known != null && known.version() == set.version()) {
      return known;
    }
    int[] households = set.cells().stream().mapToInt(GridCell::households).toArray();
    Links links = new Links(set.neighbours().start(), set.neighbours().index());
    Terrain fresh =
        new Terrain(
            set.version(),
            new Scorer(links, households, day -> dayClass(deadlines.calendar(), day)),
            set.cells().stream().map(GridCell::code).toList());
    terrains.put(set.district(), fresh);
    return fresh;
  }

  /** Wage disputes before the dates the law's table names. */
  private static Seasons seasons(LawEdition edition) {
    return new Seasons(
        edition.seasons().stream()
            .map(s -> {
              int day = (int) s.day().toEpochDay();
              return new Seasons.Span(Kind.LABOR.ordinal(), day - s.leadDays(), day - 1);
            })
            .toList());
  }

  private RunResult result(
      CurrentRun run,
      GridSet set,
      Matters matters,
      @Nullable Held before,
      Calibration rules,
      List<Outlook> outlooks) {
    LocalDate day = run.asOf().atZone(Clock.ZONE).toLocalDate();
    int today = (int) day.toEpochDay();
    Earlier earlier = before == null ? Earlier.NONE : Earlier.of(before.matters(), before.kinds());
    List<KindScores> kinds =
        scorer(set, rules, day).score(matters, RunResult.KINDS, today, earlier, outlooks);
    return new RunResult(
        run.run(),
        run.district(),
        run.gridVersion(),
        run.asOf(),
        terrain(set).codes(),
        kinds,
        matters.size());
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
