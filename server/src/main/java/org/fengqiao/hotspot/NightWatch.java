package org.fengqiao.hotspot;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
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
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.NightStore;
import org.fengqiao.hotspot.domain.NightStore.Cluster;
import org.fengqiao.hotspot.domain.NightStore.NightOfKind;
import org.fengqiao.hotspot.domain.Nights;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.night.NightWork;
import org.fengqiao.hotspot.domain.scan.ScanCluster;
import org.fengqiao.kernel.Clock;

/**
 * The outlook with which the runs of a day work: of the last night before that day. Kept in memory
 * and in the database; one that is nowhere kept is worked out from the matters known at the end of
 * its day, so that a run as of any past date has the night it would have had.
 */
@Singleton
final class NightWatch implements Nights {
  private static final int NIGHTS_KEPT = 7;
  private static final int CLUSTERS_KEPT = 730;

  /** Clusters chance alone brings more often than once in so many days are not told. */
  private static final double WORTH_TELLING = 30;

  private static final double EARTH = 6_371_008.8;

  private final Grids grids;
  private final MatterSource source;
  private final NightStore store;
  private final int every;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param every days between two nights: 1; 0 for none at all, as in a replay of years whose
   *     neighbours are made up, or while a demonstration's past is written
   */
  NightWatch(
      Grids grids,
      MatterSource source,
      NightStore store,
      @Value("${fengqiao.night-every-days:1}") int every) {
    this.grids = grids;
    this.source = source;
    this.store = store;
    this.every = every;
  }

  private record Kept(long version, LocalDate night, List<Outlook> outlooks) {}

  /** The night whose outlook runs of a day use. */
  LocalDate of(LocalDate day) {
    long before = day.toEpochDay() - 1;
    return LocalDate.ofEpochDay(before - Math.floorMod(before, Math.max(1, every)));
  }

  @Override
  public List<Outlook> newest(String district, long gridVersion, int day) {
    if (every <= 0) {
      return Collections.nCopies(RunResult.KINDS, Outlook.NONE);
    }
    LocalDate night = of(LocalDate.ofEpochDay(day));
    Kept known = kept.get(district);
    if (known != null && known.version() == gridVersion && known.night().equals(night)) {
      return known.outlooks();
    }
    GridSet set = grids.version(district, gridVersion);
    List<Outlook> outlooks = stored(set, night);
    if (outlooks.size() < RunResult.KINDS) {
      outlooks = work(set, night);
    }
    kept.put(district, new Kept(gridVersion, night, outlooks));
    return outlooks;
  }

  /** Clusters of the night whose outlook runs of a day use, the best first. */
  List<Cluster> clusters(String district, int kind, LocalDate day) {
    return store.clusters(district, RunResult.nameOf(kind), of(day));
  }

  private List<Outlook> stored(GridSet set, LocalDate night) {
    return IntStream.range(0, RunResult.KINDS)
        .mapToObj(
            k -> store.find(set.district(), RunResult.nameOf(k), night, set.version(), set.size()))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Outlook> work(GridSet set, LocalDate night) {
    NightWork work = work(set);
    Matters matters =
        source
            .read(
                set.district(),
                night.plusDays(1).atStartOfDay(Clock.ZONE).toInstant(),
                set.version(),
                set::ordinal)
            .matters(night.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    List<NightOfKind> found =
        IntStream.range(0, RunResult.KINDS)
            .parallel()
            .mapToObj(kind -> kind(work, matters, kind, set, night))
            .toList();
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      store.save(set.district(), RunResult.nameOf(kind), night, set.version(), found.get(kind));
    }
    store.forget(set.district(), night.minusDays(NIGHTS_KEPT), night.minusDays(CLUSTERS_KEPT));
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
