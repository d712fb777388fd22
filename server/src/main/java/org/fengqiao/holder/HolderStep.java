package org.fengqiao.holder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.Publication;
import org.fengqiao.grid.domain.PublicationStep;
import org.fengqiao.grid.domain.Territories;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;

/**
 * Holders in a new version of the grids: a new grid is held, layer by layer, by whoever held the
 * grid that most of its ground comes from; holdings of grids that ended are closed on the day.
 * Whoever held a grid that stands goes on.
 */
@Singleton
final class HolderStep implements PublicationStep {
  private final HolderStore store;
  private final CadreStore cadres;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  HolderStep(HolderStore store, CadreStore cadres, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.cadres = cadres;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** After the territories (20). */
  @Override
  public int order() {
    return 25;
  }

  @Override
  public void publish(Publication publication) {
    String district = publication.district();
    LocalDate today = clock.today();
    List<Holding> standing = store.standing(district, today);
    List<CadreStore.Link> links = cadres.links(district);
    List<HandOver> waiting = store.waiting(district);
    if (standing.isEmpty() && links.isEmpty() && waiting.isEmpty()) {
      return;
    }
    Territories territories = publication.territories();
    Map<String, List<String>> heirs = heirs(publication, territories);
    int begun = holdings(standing, heirs, territories, today);
    links(district, links, heirs, territories, today);
    for (HandOver h : waiting) {
      if (!territories.stands(h.grid())) {
        territories.heir(h.grid()).ifPresent(heir -> store.regrid(h, heir));
      }
    }
    if (begun > 0) {
      audit.record(
          Actor.system(district),
          "holder.follow",
          Long.toString(publication.grids().version()),
          Map.of("holdings", begun));
    }
  }

  /** New grids by the old one that most of their ground comes from. */
  private static Map<String, List<String>> heirs(Publication publication, Territories territories) {
    Map<String, String> origins = territories.origins();
    Map<String, List<String>> heirs = new HashMap<>();
    for (GridCell cell : publication.grids().cells()) {
      String origin = origins.get(cell.code());
      if (origin != null && !origin.equals(cell.code())) {
        heirs.computeIfAbsent(origin, o -> new ArrayList<>()).add(cell.code());
      }
    }
    return heirs;
  }

  private int holdings(
      List<Holding> standing,
      Map<String, List<String>> heirs,
      Territories territories,
      LocalDate today) {
    Set<String> held = new HashSet<>();
    standing.forEach(h -> held.add(h.layer() + h.grid()));
    int begun = 0;
    for (Holding h : standing) {
      LocalDate from = h.from().isAfter(today) ? h.from() : today;
      for (String heir : heirs.getOrDefault(h.grid(), List.of())) {
        if (!held.contains(h.layer() + heir)) {
          store.add(
              new Holding(h.district(), ids.next(), heir, h.layer(), h.account(), from, h.to()));
          begun++;
        }
      }
      if (!territories.stands(h.grid())) {
        store.end(h, today);
      }
    }
    return begun;
  }

  private void links(
      String district,
      List<CadreStore.Link> links,
      Map<String, List<String>> heirs,
      Territories territories,
      LocalDate today) {
    for (CadreStore.Link link : links) {
      for (String heir : heirs.getOrDefault(link.grid(), List.of())) {
        boolean _ =
            cadres.link(district, ids.next(), new CadreStore.Link(heir, link.account(), today));
      }
      if (!territories.stands(link.grid())) {
        boolean _ = cadres.unlink(district, link.grid(), link.account(), today);
      }
    }
  }
}
