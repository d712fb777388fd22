package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.Exposure;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.PlaceChanges;
import org.fengqiao.grid.domain.PlaceStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;

/** Keeps the code table of a district and the exposure of its grids up to date. */
@Singleton
public class PlaceRegister {
  private final PlaceStore places;
  private final GridStore grids;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Audit audit;

  PlaceRegister(PlaceStore places, GridStore grids, Snapshots snapshots, Clock clock, Audit audit) {
    this.places = places;
    this.grids = grids;
    this.snapshots = snapshots;
    this.clock = clock;
    this.audit = audit;
  }

  /** District, streets and communities of today, in code order; also before any grids are there. */
  public List<Place> open(String district) {
    return places.open(district);
  }

  /**
   * Opens, renames and ends places; the rows that held until then stay.
   *
   * @param on first day of the change, never after today
   */
  @Transactional
  public void change(Actor actor, PlaceChanges changes, LocalDate on) {
    String district = actor.district();
    places.end(district, changes.ended(), on);
    places.rename(district, changes.renamed(), on);
    places.open(district, changes.opened(), on);
    audit.record(
        actor,
        "grid.places",
        district,
        Map.of(
            "opened", changes.opened().size(),
            "renamed", changes.renamed().size(),
            "ended", changes.ended().size()));
    reread(district);
  }

  /**
   * Writes households and population of grids of the version that answers today. Hotspot runs from
   * now on reckon with them.
   */
  @Transactional
  public void expose(Actor actor, List<Exposure> rows) {
    String district = actor.district();
    long version = grids.published(district).orElseThrow();
    places.expose(district, version, rows);
    audit.record(actor, "grid.exposure", Long.toString(version), Map.of("grids", rows.size()));
    reread(district);
  }

  private void reread(String district) {
    grids.afterCommit(() -> snapshots.reload(district));
  }

  /** Today. */
  public LocalDate today() {
    return clock.today();
  }
}
