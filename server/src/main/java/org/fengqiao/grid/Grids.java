package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.Packs;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.GridDrafts;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.ImportReport;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.grid.domain.Locating;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.Snapshot;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;

/** The places of the districts this server holds. Answers come from memory. */
@Singleton
public class Grids {
  private final GridStore store;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Audit audit;

  Grids(GridStore store, Snapshots snapshots, Clock clock, Audit audit) {
    this.store = store;
    this.snapshots = snapshots;
    this.clock = clock;
    this.audit = audit;
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

  /** The place with this code today. */
  public Optional<Place> find(String district, String code) {
    return snapshots.current(district).flatMap(held -> held.find(code));
  }

  /** The places right below, in code order. */
  public List<Place> children(String district, String parent) {
    return snapshots.current(district).map(held -> held.children(parent)).orElse(List.of());
  }

  /**
   * Checks a GeoJSON file of grids and publishes it as the district's new version. Streets and
   * communities that are not known are added from the codes.
   *
   * @param file its bytes
   * @param source its name, kept with the version
   * @param datum what its coordinates are in
   * @param dryRun only check
   * @return what was found and done; refused, with nothing stored, when polygons are invalid or
   *     overlap by more than rounding explains
   */
  @Transactional
  public Outcome<ImportReport> importGrids(
      byte[] file, String source, Datum datum, boolean dryRun, Actor actor) {
    return GridDrafts.ofFile(file, source, datum)
        .then(draft -> own(draft, actor))
        .map(draft -> dryRun ? preview(draft) : publish(draft, actor));
  }

  /**
   * Publishes what was loaded from a file as the district's new version, as {@link #importGrids}
   * does with GeoJSON.
   *
   * @param loaded publishable grids, repaired
   * @param source name of the file, kept with the version
   */
  @Transactional
  public Outcome<ImportReport> importLoaded(LoadedGrids loaded, String source, Actor actor) {
    return GridDrafts.ofLoaded(loaded, source)
        .then(draft -> own(draft, actor))
        .map(draft -> publish(draft, actor));
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
    ImportReport report = publish(GridDrafts.ofMade(DemoDistrict.grids()), actor);
    store.flush();
    return Optional.of(report);
  }

  /** A person imports into the own district; the command line into any. */
  private static Outcome<GridDraft> own(GridDraft draft, Actor actor) {
    return actor.role() == Role.SYSTEM || actor.district().equals(draft.district())
        ? Outcome.done(draft)
        : Outcome.refused(new GridRefusal.OtherDistrict(draft.district()));
  }

  private ImportReport preview(GridDraft draft) {
    return ImportReport.of(draft, missing(draft).stream().map(Place::code).toList());
  }

  private ImportReport publish(GridDraft draft, Actor actor) {
    List<Place> missing = missing(draft);
    ImportReport report = ImportReport.of(draft, missing.stream().map(Place::code).toList());
    long version = store.stage(draft, clock.now());
    store.addPlaces(draft.district(), missing, clock.today());
    store.publish(draft.district(), version, clock.now());
    audit.record(
        actor.role() == Role.SYSTEM ? Actor.system(draft.district()) : actor,
        "grid.publish",
        Long.toString(version),
        Map.of("grids", report.grids(), "demo", draft.demo(), "newPlaces", missing.size()));
    store.afterCommit(() -> snapshots.recheck(draft.district()));
    return report.published(version);
  }

  /** District, streets and communities the codes speak of and nobody knows yet, district first. */
  private List<Place> missing(GridDraft draft) {
    Set<String> known = new HashSet<>();
    store.places(draft.district(), 0).forEach(place -> known.add(place.code()));
    List<Place> missing = new ArrayList<>();
    Map<String, String> names = names(draft.district());
    Set<String> wanted = new TreeSet<>(names.keySet());
    draft.areas().forEach(area -> wanted.add(area.code()));
    for (String code : wanted) {
      if (known.add(code)) {
        missing.add(place(code, names.getOrDefault(code, code)));
      }
    }
    return missing;
  }

  private static Map<String, String> names(String district) {
    Map<String, String> names = new java.util.HashMap<>();
    if (Packs.has(district)) {
      Packs.divisions(district).forEach(d -> names.put(d.code(), DemoDistrict.shortName(d.name())));
    }
    return names;
  }

  private static Place place(String code, String name) {
    return switch (code.length()) {
      case 6 -> new Place(code, name, Tier.DISTRICT, null, 0, 0);
      case 9 -> new Place(code, name, Tier.STREET, code.substring(0, 6), 0, 0);
      default -> new Place(code, name, Tier.COMMUNITY, code.substring(0, 9), 0, 0);
    };
  }
}
