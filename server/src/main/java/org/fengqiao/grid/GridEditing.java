package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.edit.CoverageEditor;
import org.fengqiao.grid.domain.DraftCell;
import org.fengqiao.grid.domain.DraftChecks;
import org.fengqiao.grid.domain.DraftCopy;
import org.fengqiao.grid.domain.DraftDrawing;
import org.fengqiao.grid.domain.DraftEdit;
import org.fengqiao.grid.domain.EditJson;
import org.fengqiao.grid.domain.EditKind;
import org.fengqiao.grid.domain.EditRefusal;
import org.fengqiao.grid.domain.EditRow;
import org.fengqiao.grid.domain.EditStore;
import org.fengqiao.grid.domain.EditWish;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.SerialCodes;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Drafts: versions drawn by hand on the map. Each begins as a copy of another version and is
 * changed by edits, one after the other, each on what the one before left; after each the checks
 * run, and what differs from the published version is computed anew. From then on it goes the way
 * of any version ({@link GridVersions}). Nobody edits what waits for a second person.
 */
@Singleton
public class GridEditing {
  private final EditStore edits;
  private final VersionStore versions;
  private final GridStore store;
  private final Publisher publisher;
  private final GridRules rules;
  private final Approval approval;
  private final Audit audit;
  private final Clock clock;

  GridEditing(
      EditStore edits,
      VersionStore versions,
      GridStore store,
      Publisher publisher,
      GridRules rules,
      Approval approval,
      Audit audit,
      Clock clock) {
    this.edits = edits;
    this.versions = versions;
    this.store = store;
    this.publisher = publisher;
    this.rules = rules;
    this.approval = approval;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was done to a version.
   *
   * @param drawnFrom version its grids were copied from; null when it is no draft
   * @param editable whether it can be drawn on now
   * @param edits in order
   */
  public record Told(@Nullable Long drawnFrom, boolean editable, List<EditRow> edits) {
    public Told {
      edits = List.copyOf(edits);
    }

    /** Number of the last one, 0 when there is none. */
    public int last() {
      return edits.isEmpty() ? 0 : edits.getLast().no();
    }
  }

  /**
   * Begins a draft with the grids of any version that has some.
   *
   * @param key the client's UUID; the same again is the same draft
   * @param note what it is about, at most 500 characters
   * @return its id
   */
  @Transactional
  public Outcome<Long> begin(long from, UUID key, String note, Actor actor) {
    String district = actor.district();
    Long known = edits.byKey(district, key).map(EditStore.Draft::version).orElse(null);
    if (known != null) {
      return Outcome.done(known);
    }
    VersionRow origin = versions.find(district, from).orElse(null);
    if (origin == null) {
      return Outcome.refused(new GridRefusal.UnknownVersion(from));
    }
    Map<String, DraftCell> cells = DraftCopy.onLattice(edits.cells(district, from));
    if (cells.isEmpty()) {
      return Outcome.refused(new EditRefusal.Empty(from));
    }
    EditStore.State state = checked(district, cells);
    // Who draws on a file that waits has its repair to look at before it is submitted.
    String reading = origin.state().ahead() ? versions.reading(district, from) : "{}";
    VersionStore.Extras extras =
        new VersionStore.Extras(actor.id(), note, state.findings(), reading);
    long id = store.stage(DraftCopy.of(origin, cells, state), extras, clock.now());
    store.flush();
    edits.begin(district, new EditStore.Draft(id, from), key, actor.id(), clock.now());
    edits.checked(district, id, state);
    publisher.compare(district, id);
    audit.record(actor, "grid.draft", Long.toString(id), Map.of("from", from));
    return Outcome.done(id);
  }

  /** What was done to a version; of one that is no draft, nothing. */
  public Outcome<Told> told(long id, Actor actor) {
    String district = actor.district();
    return found(id, actor)
        .map(row -> {
          EditStore.Draft draft = edits.find(district, id).orElse(null);
          return new Told(
              draft == null ? null : draft.drawnFrom(),
              draft != null && refusal(row) == null,
              draft == null ? List.of() : edits.edits(district, id));
        });
  }

  /** Its grids as GeoJSON, with the number of the last edit. */
  @Transactional
  public Outcome<String> outlines(long id, Actor actor) {
    return told(id, actor)
        .map(told -> EditJson.all(told.last(), edits.cells(actor.district(), id).values()));
  }

  /**
   * Codes for new grids beside one that were never used.
   *
   * @param grid code of a grid of the draft
   * @param count how many, 1 to {@link CoverageEditor#MOST_PIECES}
   */
  public Outcome<List<String>> free(long id, String grid, int count, Actor actor) {
    return found(id, actor)
        .then(row -> {
          if (!grid.matches("\\d{13,18}") || !grid.startsWith(actor.district())) {
            return Outcome.refused(new EditRefusal.UnknownCode(grid));
          }
          return Outcome.done(
              next(grid, Set.of(), Math.clamp(count, 1, CoverageEditor.MOST_PIECES), actor));
        });
  }

  private List<String> next(String grid, Set<String> spoken, int count, Actor actor) {
    String community = grid.substring(0, 12);
    Set<String> used = new TreeSet<>(edits.used(actor.district(), community));
    used.addAll(spoken);
    return SerialCodes.next(community, grid.length() - 12, used, count);
  }

  /**
   * One edit.
   *
   * @param key the client's UUID; the same again does nothing more and answers again
   * @param after number of the last edit the client knows
   */
  public record Order(UUID key, int after) {}

  /** Draws on a draft; answers as {@link EditJson#done}. */
  @Transactional
  public Outcome<String> apply(long id, Order order, EditWish wish, Actor actor) {
    byte[] asked = wish.digest();
    Open open = open(id, order, asked, actor);
    if (open.answer != null) {
      return open.answer;
    }
    Outcome<List<String>> codes =
        wish instanceof EditWish.Split split
            ? codes(split, open.cells, actor)
            : Outcome.done(List.of());
    return codes
        .then(free -> new DraftDrawing(open.cells).of(wish, free))
        .map(edit -> write(id, order, open, edit, null, asked, actor));
  }

  private Outcome<List<String>> codes(
      EditWish.Split split, Map<String, DraftCell> cells, Actor actor) {
    if (!cells.containsKey(split.grid())) {
      return Outcome.refused(new EditRefusal.UnknownCode(split.grid()));
    }
    int[] digits = rules.serialDigits(actor.district());
    Set<String> used = edits.used(actor.district(), split.grid().substring(0, 12));
    Set<String> spoken = new TreeSet<>();
    for (String code : split.codes()) {
      int serial = code.length() - 12;
      boolean sound =
          code.matches("\\d{13,18}")
              && serial >= digits[0]
              && serial <= digits[1]
              && code.startsWith(split.grid().substring(0, 12));
      if (!sound || used.contains(code) || !spoken.add(code)) {
        return Outcome.refused(new EditRefusal.CodeUsed(code));
      }
    }
    List<String> all = new ArrayList<>(split.codes());
    all.addAll(
        next(split.grid(), spoken, CoverageEditor.MOST_PIECES - split.codes().size(), actor));
    return Outcome.done(all);
  }

  /** Takes the last edit back that was not taken back yet. */
  @Transactional
  public Outcome<String> undo(long id, Order order, Actor actor) {
    return replay(id, order, EditKind.UNDO, actor);
  }

  /** Does again what was taken back last, unless something was drawn since. */
  @Transactional
  public Outcome<String> redo(long id, Order order, Actor actor) {
    return replay(id, order, EditKind.REDO, actor);
  }

  private Outcome<String> replay(long id, Order order, EditKind kind, Actor actor) {
    byte[] asked = EditWish.digest(kind.name());
    Open open = open(id, order, asked, actor);
    if (open.answer != null) {
      return open.answer;
    }
    boolean undo = kind == EditKind.UNDO;
    EditRow last = undo ? EditRow.undoable(open.rows) : EditRow.redoable(open.rows);
    if (last == null) {
      return Outcome.refused(
          undo ? new EditRefusal.NothingToUndo() : new EditRefusal.NothingToRedo());
    }
    List<DraftCell> before = edits.before(actor.district(), id, last.no());
    DraftEdit edit = DraftEdit.back(kind, last.codes(), before, open.cells);
    return Outcome.done(write(id, order, open, edit, last.no(), asked, actor));
  }

  /**
   * A draft held for an edit.
   *
   * @param answer what to answer at once, when there is nothing to do
   */
  private record Open(
      @Nullable Outcome<String> answer, List<EditRow> rows, Map<String, DraftCell> cells) {}

  private Open open(long id, Order order, byte[] asked, Actor actor) {
    String district = actor.district();
    VersionRow row = versions.lock(district, id).orElse(null);
    if (row == null) {
      return refused(new GridRefusal.UnknownVersion(id));
    }
    if (edits.find(district, id).isEmpty()) {
      return refused(new EditRefusal.NoDraft(id));
    }
    List<EditRow> rows = edits.edits(district, id);
    EditRow same = rows.stream().filter(r -> r.key().equals(order.key())).findFirst().orElse(null);
    if (same != null) {
      byte[] kept = edits.asked(district, id, same.no()).orElse(asked);
      if (!MessageDigest.isEqual(kept, asked)) {
        return refused(new EditRefusal.KeyReused());
      }
      return new Open(Outcome.done(again(row, same)), List.of(), Map.of());
    }
    Outcome<String> refusal = refusal(row);
    if (refusal != null) {
      return new Open(refusal, List.of(), Map.of());
    }
    int last = rows.isEmpty() ? 0 : rows.getLast().no();
    if (last != order.after()) {
      return refused(new EditRefusal.Stale(last));
    }
    return new Open(null, rows, edits.cells(district, id));
  }

  private static Open refused(org.fengqiao.kernel.Refusal refusal) {
    return new Open(Outcome.refused(refusal), List.of(), Map.of());
  }

  /** Why it cannot be drawn on, or null. */
  private @Nullable Outcome<String> refusal(VersionRow row) {
    if (row.state() != VersionState.STAGED && row.state() != VersionState.CHECKED) {
      return Outcome.refused(new GridRefusal.WrongState(row.id(), row.state()));
    }
    String target = Long.toString(row.id());
    return approval.waits(row.district(), GridVersionChange.SUBJECT, target)
        ? Outcome.refused(new EditRefusal.Submitted(row.id()))
        : null;
  }

  /** The answer to an edit that was made already: its grids as they are now. */
  private String again(VersionRow row, EditRow edit) {
    Map<String, DraftCell> cells = edits.cells(row.district(), row.id());
    return EditJson.done(
        edit.no(),
        edit.codes().stream().map(cells::get).filter(java.util.Objects::nonNull).toList(),
        edit.codes().stream().filter(c -> !cells.containsKey(c)).toList(),
        row.state() == VersionState.CHECKED);
  }

  private String write(
      long id,
      Order order,
      Open open,
      DraftEdit edit,
      @Nullable Integer undoes,
      byte[] asked,
      Actor actor) {
    String district = actor.district();
    int no = order.after() + 1;
    EditRow row =
        new EditRow(
            no, order.key(), edit.kind(), edit.codes(), edit.added(), undoes, false, clock.now());
    Map<String, DraftCell> cells = edit.applied(open.cells);
    edits.apply(district, id, row, asked, actor.id(), edit);
    DraftChecks.Above above =
        DraftChecks.above(district, cells.values(), edit.codes(), edits.areas(district, id));
    edits.areas(district, id, above.changed(), above.gone());
    EditStore.State state = checked(district, cells);
    edits.checked(district, id, state);
    publisher.compare(district, id);
    audit.record(
        actor,
        "grid.edit",
        Long.toString(id),
        Map.of("edit", no, "kind", edit.kind().name(), "grids", edit.codes().size()));
    return EditJson.done(no, edit.after(), edit.removed(), state.usable());
  }

  private EditStore.State checked(String district, Map<String, DraftCell> cells) {
    Set<String> communities = new TreeSet<>();
    for (Place place : store.places(district, 0)) {
      if (place.tier() == Tier.COMMUNITY) {
        communities.add(place.code());
      }
    }
    return DraftChecks.of(cells.values(), communities, rules.of(district));
  }

  private Outcome<VersionRow> found(long id, Actor actor) {
    return versions
        .find(actor.district(), id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new GridRefusal.UnknownVersion(id)));
  }
}
