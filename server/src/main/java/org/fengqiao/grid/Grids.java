package org.fengqiao.grid;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.GridDrafts;
import org.fengqiao.grid.domain.GridFindings;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.ImportReport;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.grid.domain.Locating;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.Snapshot;
import org.fengqiao.grid.domain.Timeline;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;

/** The places of the districts this server holds. Answers come from memory. */
@Singleton
public class Grids {
  private final GridStore store;
  private final Snapshots snapshots;
  private final VersionStore versions;
  private final Clock clock;

  /** Asked for late: what is published goes to features that ask this one. */
  private final Provider<Publisher> publisher;

  Grids(
      GridStore store,
      Snapshots snapshots,
      VersionStore versions,
      Clock clock,
      Provider<Publisher> publisher) {
    this.store = store;
    this.snapshots = snapshots;
    this.versions = versions;
    this.clock = clock;
    this.publisher = publisher;
  }

  /**
   * Finds the grid of a reported point.
   *
   * @param district six digits
   * @param datum what the coordinates are in; {@code UNKNOWN} makes the answer doubtful
   * @param lon degrees as reported
   * @param lat degrees as reported
   * @param accuracyM radius of the 68 % disc in metres, 0 when not known
   * @return the place, or a refusal of coordinates that cannot be meant
   */
  public Outcome<Located> locate(
      String district, Datum datum, double lon, double lat, double accuracyM) {
    Snapshot held = snapshots.current(district).orElse(null);
    return held == null
        ? Outcome.refused(new GridRefusal.NoGrids(district))
        : Locating.locate(held, datum, lon, lat, accuracyM);
  }

  /**
   * The published grids of today.
   *
   * @throws IllegalStateException when the district has none
   */
  public GridSet current(String district) {
    return findCurrent(district)
        .orElseThrow(() -> new IllegalStateException("no grids for " + district));
  }

  /** The published grids of today, if any. */
  public Optional<GridSet> findCurrent(String district) {
    return snapshots.current(district).map(Snapshot::grids);
  }

  /**
   * The grids of one published version, however old.
   *
   * @throws IllegalStateException when there is no such version
   */
  public GridSet version(String district, long versionId) {
    return findVersion(district, versionId)
        .orElseThrow(() -> new IllegalStateException("no grid version " + versionId));
  }

  /** The grids of one published version, if it exists. */
  public Optional<GridSet> findVersion(String district, long versionId) {
    return snapshots.version(district, versionId);
  }

  /** The version that answered at the end of a day in the district; today's so far. */
  public Optional<Long> versionOn(String district, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant().minusNanos(1000);
    return versions.timeline(district).at(end).map(Timeline.Span::version);
  }

  /** The place with this code today. */
  public Optional<Place> find(String district, String code) {
    return snapshots.current(district).flatMap(held -> held.find(code));
  }

  /** The places right below, in code order. */
  public List<Place> children(String district, String parent) {
    return snapshots.current(district).map(held -> held.children(parent)).orElse(List.of());
  }

  /**
   * Publishes what was loaded from a file as the district's new version, at once and without a
   * second person: the operator's way. Streets and communities that are not known are added from
   * the codes.
   *
   * @param loaded repaired grids
   * @param source name of the file, kept with the version
   * @return what was done; refused, with nothing stored, when the file may not be published
   */
  @Transactional
  public Outcome<ImportReport> importLoaded(LoadedGrids loaded, String source, Actor actor) {
    return GridDrafts.ofLoaded(loaded, source)
        .then(draft -> own(draft, actor))
        .map(draft -> publish(draft, GridFiles.reading(loaded, draft.repair()), actor));
  }

  /**
   * Publishes the demonstration district unless grids are there already. Takes some seconds. Its
   * grids can be read by the same transaction.
   *
   * @return what was published, empty when there was nothing to do
   */
  @Transactional
  public Optional<ImportReport> loadDemo(Actor actor) {
    if (store.published(DemoDistrict.CODE).isPresent()) {
      return Optional.empty();
    }
    ImportReport report = publish(GridDrafts.ofMade(DemoDistrict.grids()), "{}", actor);
    store.flush();
    return Optional.of(report);
  }

  /** A person imports into the own district; the command line into any. */
  static Outcome<GridDraft> own(GridDraft draft, Actor actor) {
    return actor.role() == Role.SYSTEM || actor.district().equals(draft.district())
        ? Outcome.done(draft)
        : Outcome.refused(new GridRefusal.OtherDistrict(draft.district()));
  }

  private List<String> missing(GridDraft draft) {
    List<GridCell> cells =
        draft.cells().stream()
            .map(c -> new GridCell(c.code(), c.name(), c.community(), c.street(), 0, 0, 0))
            .toList();
    GridSet set = new GridSet(draft.district(), 0, cells, draft.neighbours(), draft.demo());
    return publisher.get().missing(set).stream().map(Place::code).toList();
  }

  /** At once and as a whole: the operator's way, without a second person. */
  private ImportReport publish(GridDraft draft, String reading, Actor actor) {
    List<String> added = missing(draft);
    Publisher at = publisher.get();
    long id =
        store.stage(
            draft,
            new VersionStore.Extras(null, "", GridFindings.write(draft.findings()), reading),
            clock.now());
    store.flush();
    at.compare(draft.district(), id);
    store.flush();
    VersionRow row = versions.find(draft.district(), id).orElseThrow();
    Ahead ahead = at.ahead(row);
    at.prepare(ahead);
    if (!at.publish(ahead, VersionState.CHECKED, actor)) {
      throw new IllegalStateException("version " + id + " was overtaken");
    }
    at.follow(draft.district(), id);
    return ImportReport.of(draft, added, id);
  }
}
