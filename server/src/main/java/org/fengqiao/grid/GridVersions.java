package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.GridDrafts;
import org.fengqiao.grid.domain.GridFindings;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.LayerJson;
import org.fengqiao.grid.domain.RepairJson;
import org.fengqiao.grid.domain.RepairRow;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.VersionDiff;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Versions on their way: an administrator stages a file, sees what the checks found and what it
 * changes, submits it to a second person ({@link GridSubmission}) or withdraws it. Publication is
 * the server's ({@link PublishDue}).
 */
@Singleton
public class GridVersions {
  private static final int LISTED = 200;
  private static final int CHANGES = 20_000;
  private static final int NAME = 200;

  private final GridFiles files;
  private final VersionStore versions;
  private final GridStore store;
  private final Publisher publisher;
  private final Audit audit;
  private final Clock clock;

  GridVersions(
      GridFiles files,
      VersionStore versions,
      GridStore store,
      Publisher publisher,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.versions = versions;
    this.store = store;
    this.publisher = publisher;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A file somebody brings.
   *
   * @param name of the file; a path before it is cut off
   * @param saying what the person says of its coordinates and texts
   * @param note what it is about, at most 500 characters
   */
  public record Upload(byte[] bytes, String name, GridFiles.Saying saying, String note) {}

  /**
   * A version with what it changes.
   *
   * @param changes of its base, at most 20,000
   * @param links who takes over whose ground
   */
  public record Told(
      VersionRow row, List<VersionDiff.Change> changes, List<Succession.Link> links) {
    public Told {
      changes = List.copyOf(changes);
      links = List.copyOf(links);
    }
  }

  /** Versions of the actor's district, newest first. */
  public List<VersionRow> list(Actor actor) {
    return versions.list(actor.district(), LISTED);
  }

  /** One version with what it changes of its base. */
  public Outcome<Told> get(long id, Actor actor) {
    String district = actor.district();
    return found(id, actor)
        .map(row ->
            new Told(
                row,
                versions.changes(district, id, CHANGES),
                versions.links(district, id, CHANGES)));
  }

  /** What the checks of its file found, as a JSON list. */
  public Outcome<String> findings(long id, Actor actor) {
    return found(id, actor).map(row -> versions.findings(actor.district(), id));
  }

  /** How its file was read, as a JSON object. */
  public Outcome<String> reading(long id, Actor actor) {
    return found(id, actor).map(row -> versions.reading(actor.district(), id));
  }

  /**
   * What the repair of its file did, as {@link RepairJson#rows}: the grids that moved most; how
   * many there were stands in {@link #reading}.
   */
  public Outcome<String> repair(long id, Actor actor) {
    return found(id, actor).map(row -> RepairJson.rows(versions.repairs(actor.district(), id)));
  }

  /**
   * The same as outlines, see {@link RepairJson#outlines}.
   *
   * @param no one of them; 0 for all that are kept
   */
  public Outcome<String> repairOutlines(long id, int no, Actor actor) {
    return found(id, actor)
        .map(row -> RepairJson.outlines(versions.repairs(actor.district(), id), no));
  }

  /** Outlines of what it changes as GeoJSON, before and after. */
  public Outcome<String> outlines(long id, Actor actor) {
    return get(id, actor).map(told -> outlines(told, actor.district()));
  }

  private String outlines(Told told, String district) {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    for (VersionDiff.Change c : told.changes()) {
      if (c.kind() == VersionDiff.Kind.RENAMED) {
        continue;
      }
      String old = c.oldCode();
      if (c.kind() != VersionDiff.Kind.ADDED) {
        before.add(old == null ? c.code() : old);
      }
      if (c.kind() != VersionDiff.Kind.REMOVED) {
        after.add(c.code());
      }
    }
    Long base = told.row().base();
    return LayerJson.changes(
        told.changes(),
        base == null ? List.of() : versions.shapes(district, base, before),
        versions.shapes(district, told.row().id(), after));
  }

  /**
   * Checks a file of any format and keeps it as a version that nobody but its keepers sees. A file
   * with errors, or one whose datum nobody is sure of, is kept too, with what was found; one that
   * no areas can be read from is refused and not kept.
   */
  @Transactional
  public Outcome<VersionRow> stage(Upload upload, Actor actor) {
    String name = plainName(upload.name());
    LoadedGrids loaded = files.load(upload.bytes(), name, upload.saying(), actor.district());
    byte[] bytes = upload.bytes();
    return stage(
        loaded,
        upload.note(),
        actor,
        (id, of) -> versions.keep(actor.district(), id, of, sha256(bytes), bytes));
  }

  /**
   * Keeps a file that {@link GridFiles} loaded before the transaction began.
   *
   * @param file the bytes that were loaded
   */
  @Transactional
  public Outcome<VersionRow> stage(LoadedGrids loaded, Path file, String note, Actor actor) {
    return stage(loaded, note, actor, (id, of) -> versions.keep(actor.district(), id, of, file));
  }

  /** Keeps the bytes of a version under the name of its file. */
  @FunctionalInterface
  private interface Keeping {
    void keep(long id, String name);
  }

  private Outcome<VersionRow> stage(LoadedGrids loaded, String note, Actor actor, Keeping keeping) {
    if (loaded.areas().isEmpty()) {
      return Outcome.refused(GridRefusal.FileUnreadable.of(loaded.report()));
    }
    String district = loaded.report().district();
    if (!district.isEmpty() && !district.equals(actor.district())) {
      return Outcome.refused(new GridRefusal.OtherDistrict(district));
    }
    String name = plainName(loaded.report().file());
    long id =
        switch (GridDrafts.ofLoaded(loaded, name)) {
          case Outcome.Done<GridDraft>(GridDraft good) ->
              keep(good, extras(loaded, good.repair(), note, actor), actor);
          case Outcome.Refused<GridDraft> _ -> faulty(loaded, note, actor);
        };
    keeping.keep(id, name);
    return Outcome.done(kept(id, actor));
  }

  private long keep(GridDraft draft, VersionStore.Extras extras, Actor actor) {
    long id = store.stage(draft, extras, clock.now());
    store.flush();
    publisher.compare(actor.district(), id);
    return id;
  }

  private long faulty(LoadedGrids loaded, String note, Actor actor) {
    LoadReport report = loaded.report();
    List<RepairRow> repair = RepairRow.of(loaded);
    return versions.stageFaulty(
        new VersionStore.Faulty(
            actor.district(),
            plainName(report.file()),
            GridDrafts.datum(report),
            report.features(),
            report.areaM2(),
            repair,
            extras(loaded, repair, note, actor)),
        clock.now());
  }

  private static VersionStore.Extras extras(
      LoadedGrids loaded, List<RepairRow> repair, String note, Actor actor) {
    @Nullable UUID by = actor.role() == Role.SYSTEM ? null : actor.id();
    return new VersionStore.Extras(
        by,
        note,
        GridFindings.write(loaded.report().findings()),
        GridFiles.reading(loaded, repair));
  }

  private VersionRow kept(long id, Actor actor) {
    store.flush();
    VersionRow row = versions.find(actor.district(), id).orElseThrow();
    audit.record(
        actor,
        "grid.stage",
        Long.toString(id),
        Map.of("grids", row.grids(), "state", row.state().name()));
    return row;
  }

  /** Takes back a version that does not answer yet, approved or not. */
  @Transactional
  public Outcome<VersionRow> withdraw(long id, Actor actor) {
    String district = actor.district();
    VersionRow row = versions.lock(district, id).orElse(null);
    if (row == null) {
      return Outcome.refused(new GridRefusal.UnknownVersion(id));
    }
    if (!row.state().ahead()) {
      return Outcome.refused(new GridRefusal.WrongState(id, row.state()));
    }
    versions.withdraw(district, id, clock.now());
    audit.record(actor, "grid.withdraw", Long.toString(id), Map.of("was", row.state().name()));
    return Outcome.done(versions.find(district, id).orElseThrow());
  }

  /** Whether the actor may look at maps of versions that do not answer yet. */
  public boolean mayPreview(Actor actor) {
    return actor.may(Permission.GRID_IMPORT, actor.district())
        || actor.may(Permission.GRID_APPROVE, actor.district());
  }

  private Outcome<VersionRow> found(long id, Actor actor) {
    return versions
        .find(actor.district(), id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new GridRefusal.UnknownVersion(id)));
  }

  private static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "-" : plain.substring(0, Math.min(NAME, plain.length()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
