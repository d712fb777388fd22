package org.fengqiao.hotspot;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.kernel.Clock;

/** Opens a stretch of a district's past for runs by any rules; writes nothing. */
@Singleton
public class PastRuns {
  private final Grids grids;
  private final MatterSource source;
  private final Hotspots hotspots;
  private final int every;

  PastRuns(
      Grids grids,
      MatterSource source,
      Hotspots hotspots,
      @Value("${fengqiao.night-every-days:1}") int every) {
    this.grids = grids;
    this.source = source;
    this.hotspots = hotspots;
    this.every = every;
  }

  /**
   * Reads the reports that runs at the ends of these days need, in the grids of today.
   *
   * @return empty when the district has no grids
   */
  @Transactional
  public Optional<PastRun> open(String district, LocalDate first, LocalDate last) {
    GridSet set = grids.findCurrent(district).orElse(null);
    if (set == null) {
      return Optional.empty();
    }
    Ledger ledger = source.read(district, end(first), set.version(), set::ordinal);
    source.follow(district, ledger, end(last), set.version(), set::ordinal);
    return Optional.of(new PastRun(set, ledger, hotspots, every > 0));
  }

  /** The moment a day ends. */
  static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
  }
}
