package org.fengqiao.hotspot;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.NightStore.Cluster;
import org.fengqiao.hotspot.domain.NightStore.NightOfKind;
import org.fengqiao.hotspot.domain.Nights;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.night.NightWork;
import org.fengqiao.hotspot.domain.scan.ScanCluster;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The outlooks with which runs work. A run of now takes the newest night that is ready, up to a
 * week old, and never waits; {@link NightShift} works the nights out beside. A run as of a past
 * moment takes the night before its day, worked out anew from the matters known then if it is no
 * longer kept, so that it is the same whenever it is made.
 */
@Singleton
final class NightWatch implements Nights {
  /** An outlook of an older night is out of date. */
  private static final int OLDEST = 6;

  /** A run of a moment longer ago is one of the past. */
  private static final Duration NOW = Duration.ofMinutes(1);

  /** Clusters chance alone brings more often than once in so many days are not told. */
  private static final double WORTH_TELLING = 30;

  private static final double EARTH = 6_371_008.8;

  private final Grids grids;
  private final NightRoom room;
  private final Clock clock;
  private final int every;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Ready> ready = new ConcurrentHashMap<>();

  /**
   * @param every days between two nights: 1; 0 for none at all, as in a replay of years whose
   *     neighbours are made up, or while a demonstration's past is written
   */
  NightWatch(
      Grids grids,
      NightRoom room,
      Clock clock,
      @Value("${fengqiao.night-every-days:1}") int every) {
    this.grids = grids;
    this.room = room;
    this.clock = clock;
    this.every = every;
  }

  private static final List<Outlook> NONE = Collections.nCopies(RunResult.KINDS, Outlook.NONE);

  private record Kept(long version, LocalDate night, List<Outlook> outlooks) {}

  /** The night whose outlook runs of a day should use. */
  private LocalDate before(LocalDate day) {
    long last = day.toEpochDay() - 1;
    return LocalDate.ofEpochDay(last - Math.floorMod(last, Math.max(1, every)));
  }

  /** Whether there are nights at all. */
  boolean nightly() {
    return every > 0;
  }

  List<String> districts() {
    return room.districts();
  }

  @Override
  public List<Outlook> forRun(String district, long gridVersion, Instant asOf) {
    if (!nightly()) {
      return NONE;
    }
    LocalDate due = before(asOf.atZone(Clock.ZONE).toLocalDate());
    if (asOf.isBefore(clock.now().minus(NOW))) {
      return of(district, gridVersion, due);
    }
    Kept known = kept.get(district);
    if (known != null && known.version() == gridVersion && known.night().equals(due)) {
      return known.outlooks();
    }
    LocalDate newest = room.newest(district, gridVersion, due).orElse(null);
    boolean young = newest != null && !newest.isBefore(due.minusDays(OLDEST));
    return of(district, gridVersion, young ? newest : null);
  }

  @Override
  public List<Outlook> of(String district, long gridVersion, @Nullable LocalDate night) {
    if (!nightly() || night == null) {
      return NONE;
    }
    Kept known = kept.get(district);
    if (known != null && known.version() == gridVersion && known.night().equals(night)) {
      return known.outlooks();
    }
    GridSet set = grids.version(district, gridVersion);
    List<Outlook> outlooks = room.find(set, night);
    if (outlooks.isEmpty()) {
      outlooks = work(set, night);
    }
    kept.put(district, new Kept(gridVersion, night, outlooks));
    return outlooks;
  }

  @Override
  public Map<String, Ready> ready() {
    return Map.copyOf(ready);
  }

  /** Works the night before today out, unless it is kept; nothing waits for it meanwhile. */
  void make(String district) {
    GridSet set = grids.findCurrent(district).orElse(null);
    LocalDate night = before(clock.today());
    if (set == null || new Ready(set.version(), night).equals(ready.get(district))) {
      return;
    }
    if (!room.newest(district, set.version(), night).equals(Optional.of(night))) {
      work(set, night);
    }
    ready.put(district, new Ready(set.version(), night));
  }

  private List<Outlook> work(GridSet set, LocalDate night) {
    NightWork work = work(set);
    Matters matters = room.read(set, night);
    List<NightOfKind> found =
        IntStream.range(0, RunResult.KINDS)
            .parallel()
            .mapToObj(kind -> kind(work, matters, kind, set, night))
            .toList();
    room.keep(set, night, found);
    return found.stream().map(NightOfKind::outlook).toList();
  }

  private static NightOfKind kind(
      NightWork work, Matters matters, int kind, GridSet set, LocalDate night) {
    long start = System.nanoTime();
    NightWork.Found found = work.kind(matters, kind, RunResult.TOTAL, (int) night.toEpochDay());
    boolean[] seen = new boolean[set.size()];
    for (int i = 0; i < matters.size(); i++) {
      seen[matters.grid(i)] |= kind == RunResult.TOTAL || matters.kind(i) == kind;
    }
    List<Cluster> clusters =
        found.clusters().stream()
            .filter(c -> c.recurrenceDays() >= WORTH_TELLING)
            .map(c -> cluster(c, set, seen))
            .toList();
    int took = (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    return new NightOfKind(found.outlook(), clusters, found.matters(), took);
  }

  private static Cluster cluster(ScanCluster c, GridSet set, boolean[] seen) {
    List<String> members =
        Arrays.stream(c.members())
            .filter(m -> seen[m])
            .mapToObj(m -> set.cells().get(m).code())
            .toList();
    return new Cluster(
        set.cells().get(c.centre()).code(),
        members,
        c.radius(),
        c.days(),
        (int) c.observed(),
        c.expected(),
        c.llr(),
        c.gumbelP(),
        c.recurrenceDays());
  }

  /** Positions in metres on a plane that touches the district's middle. */
  static NightWork work(GridSet set) {
    double middle = set.cells().stream().mapToDouble(GridCell::lat).average().orElse(0);
    double cosine = StrictMath.cos(StrictMath.toRadians(middle));
    double[] x =
        set.cells().stream()
            .mapToDouble(c -> StrictMath.toRadians(c.lon()) * EARTH * cosine)
            .toArray();
    double[] y =
        set.cells().stream().mapToDouble(c -> StrictMath.toRadians(c.lat()) * EARTH).toArray();
    int[] households = set.cells().stream().mapToInt(GridCell::households).toArray();
    Links links = new Links(set.neighbours().start(), set.neighbours().index());
    return new NightWork(links, households, x, y);
  }
}
