package org.fengqiao.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gazetteer.PlaceProposals;
import org.fengqiao.gazetteer.domain.AgreedNames;
import org.fengqiao.intake.domain.ConfirmedReports;
import org.fengqiao.intake.domain.StackedReports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;

/**
 * Looks every half hour which names of places the reports of a community agree on, and proposes
 * them. Only redacted summaries are read; of them the names are kept that several reports hold, and
 * nothing else.
 */
@Singleton
public class PlaceWatch implements Background {
  private static final Duration REST = Duration.ofMinutes(30);

  /** Reports of one community looked at together, the first in no order that matters. */
  private static final int MOST = 20_000;

  private final ConfirmedReports reports;
  private final StackedReports districts;
  private final PlaceProposals proposals;
  private final Clock clock;

  PlaceWatch(
      ConfirmedReports reports, StackedReports districts, PlaceProposals proposals, Clock clock) {
    this.reports = reports;
    this.districts = districts;
    this.proposals = proposals;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public Duration run() {
    districts.districts().forEach(this::look);
    return REST;
  }

  /**
   * Looks at a district's reports.
   *
   * @return how many names wait now for the first time
   */
  @Transactional
  public int look(String district) {
    Instant since = clock.now().minus(Duration.ofDays(proposals.rule(district).days()));
    Pile pile = new Pile(Actor.system(district));
    reports.each(district, since, pile::take);
    pile.end();
    return pile.proposed;
  }

  /** The reports of one community after the other. */
  private final class Pile {
    private final Actor system;
    private final List<AgreedNames.Seen> seen = new ArrayList<>();
    private String community = "";
    private int proposed;

    Pile(Actor system) {
      this.system = system;
    }

    void take(String at, AgreedNames.Seen report) {
      if (!at.equals(community)) {
        end();
        community = at;
      }
      if (seen.size() < MOST) {
        seen.add(report);
      }
    }

    void end() {
      if (!seen.isEmpty()) {
        proposed += proposals.look(system, community, seen);
        seen.clear();
      }
    }
  }
}
