package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.grid.PlaceCodes.Heir;
import org.fengqiao.grid.domain.ExternalCodeStore;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.Timeline;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Tier;

/**
 * What became of a place until today: a street or community of the one that took it over, a grid of
 * those its ground went to from version to version.
 */
@Singleton
class Successors {
  /** Less ground than this is the rounding of a border. */
  private static final double LEAST_SHARE = 0.005;

  private static final int STEPS = 20;

  private final ExternalCodeStore store;
  private final VersionStore versions;
  private final Clock clock;

  Successors(ExternalCodeStore store, VersionStore versions, Clock clock) {
    this.store = store;
    this.versions = versions;
    this.clock = clock;
  }

  /** The heirs of a place, largest share first; none when it is itself and whole. */
  List<Heir> of(String district, ExternalCodeStore.Life place, LocalDate on) {
    return place.tier() == Tier.GRID ? grid(district, place, on) : area(district, place);
  }

  private List<Heir> area(String district, ExternalCodeStore.Life place) {
    LocalDate today = clock.today();
    ExternalCodeStore.Life at = place;
    Set<String> met = new HashSet<>();
    while (at.to() != null && at.heir() != null && met.add(at.code())) {
      ExternalCodeStore.Life next = store.life(district, at.heir(), today).orElse(null);
      if (next == null) {
        break;
      }
      at = next;
    }
    return at.code().equals(place.code())
        ? List.of()
        : List.of(new Heir(at.code(), at.name(), at.tier(), 1));
  }

  private List<Heir> grid(String district, ExternalCodeStore.Life place, LocalDate on) {
    long first = store.standing(district, place.code(), on).orElse(-1L);
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put(place.code(), 1.0);
    boolean begun = false;
    long before = first;
    int steps = 0;
    for (Timeline.Span span : versions.timeline(district).spans()) {
      if (begun && steps++ < STEPS) {
        shares = step(district, before, span.version(), shares);
        before = span.version();
      }
      begun |= span.version() == first;
    }
    List<Heir> heirs = new ArrayList<>();
    LocalDate today = clock.today();
    shares.forEach((code, share) -> {
      if (share >= LEAST_SHARE) {
        store
            .life(district, code, today)
            .ifPresent(l -> heirs.add(new Heir(code, l.name(), Tier.GRID, share)));
      }
    });
    heirs.sort((a, b) -> Double.compare(b.share(), a.share()));
    boolean itself = heirs.size() == 1 && heirs.getFirst().code().equals(place.code());
    return itself ? List.of() : List.copyOf(heirs);
  }

  /** Shares in the next version; a grid without a link is the same there, or gone. */
  private Map<String, Double> step(
      String district, long from, long to, Map<String, Double> shares) {
    Map<String, Double> next = new LinkedHashMap<>();
    Set<String> linked = new HashSet<>();
    for (Succession.Link link : store.heirs(district, from, to, shares.keySet())) {
      linked.add(link.oldCode());
      double share = shares.getOrDefault(link.oldCode(), 0.0) * link.share();
      next.merge(link.newCode(), share, Double::sum);
    }
    Set<String> kept = store.within(district, to, shares.keySet());
    shares.forEach((code, share) -> {
      if (!linked.contains(code) && kept.contains(code)) {
        next.merge(code, share, Double::sum);
      }
    });
    return next;
  }
}
