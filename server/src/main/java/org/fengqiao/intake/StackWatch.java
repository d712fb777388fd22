package org.fengqiao.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.gazetteer.CoordinateStacks;
import org.fengqiao.gazetteer.Gazetteer;
import org.fengqiao.gazetteer.domain.Found;
import org.fengqiao.gazetteer.domain.Piles;
import org.fengqiao.gazetteer.domain.ReadAddress;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.StackedReports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;

/**
 * Looks a few times an hour whether reports pile up on coordinates that are no places, and hands
 * their points over. Of what was written only the names of places in the redacted summary are
 * looked at, and none is kept. Offices count with the middles of areas: whoever reports at a
 * counter did not quarrel there.
 */
@Singleton
public class StackWatch implements Background {
  private static final Duration REST = Duration.ofMinutes(10);
  private static final Duration YEAR = Duration.ofDays(366);

  /** Reports looked at together; some hundred bytes each. */
  private static final int AT_ONCE = 50_000;

  /** Names read with less confidence are no address. */
  private static final double SURE = 0.5;

  private final StackedReports reports;
  private final CoordinateStacks stacks;
  private final Gazetteer gazetteer;
  private final Dispatch dispatch;
  private final Clock clock;

  StackWatch(
      StackedReports reports,
      CoordinateStacks stacks,
      Gazetteer gazetteer,
      Dispatch dispatch,
      Clock clock) {
    this.reports = reports;
    this.stacks = stacks;
    this.gazetteer = gazetteer;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "stacks";
  }

  @Override
  public Duration run() {
    reports.districts().forEach(this::look);
    return REST;
  }

  /**
   * Looks at a district's reports of a year.
   *
   * @return how many coordinates are flagged now for the first time
   */
  @Transactional
  public int look(String district) {
    Actor system = Actor.system(district);
    Instant since = clock.now().minus(YEAR);
    List<Stacks.Centre> offices = offices(district);
    int flagged = 0;
    List<Piles.Pile> piles = reports.piles(district, since, CoordinateStacks.LEAST);
    for (List<Piles.Pile> batch : Piles.batches(piles, AT_ONCE)) {
      List<Stacks.Spot> spots = new ArrayList<>();
      reports.each(
          district,
          since,
          batch,
          r -> spots.add(new Stacks.Spot(r.at(), place(system, r.words()), r.item())));
      flagged += stacks.look(system, spots, offices);
    }
    int _ = stacks.release(system);
    stacks.told(district, reports.told(district));
    return flagged;
  }

  /** The estate, road or landmark the words name, empty when they name none for sure. */
  private String place(Actor system, String words) {
    String text =
        words.length() > Gazetteer.LONGEST ? words.substring(0, Gazetteer.LONGEST) : words;
    Optional<ReadAddress> read =
        gazetteer.resolve(system, text) instanceof Outcome.Done<ReadAddress>(ReadAddress r)
            ? Optional.of(r)
            : Optional.empty();
    return read.stream()
        .flatMap(r -> r.places().stream())
        .filter(f -> !f.entry().kind().area() && f.confidence() >= SURE)
        .map((Found f) -> f.entry().name())
        .findFirst()
        .orElse("");
  }

  private List<Stacks.Centre> offices(String district) {
    List<Stacks.Centre> offices = new ArrayList<>();
    for (Body body : dispatch.index(district).bodies()) {
      LonLat at = new LonLat(body.office().lon(), body.office().lat());
      offices.add(new Stacks.Centre(body.code(), at));
    }
    return offices;
  }
}
