package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.ImportStore.Fate;
import org.fengqiao.ledger.domain.LedgerImport;
import org.fengqiao.ledger.domain.LedgerImport.State;
import org.fengqiao.ledger.domain.LedgerRefusal;

/**
 * Takes an import back. The transition table knows one lawful way for what should never have been
 * opened: void, with a second person (domain notes 4.4, row 6). One change stands for the whole
 * import; items that somebody has touched meanwhile are kept.
 */
@Singleton
public class LedgerUndo implements ApprovalHandler {
  private static final String SUBJECT = "ledger-undo";
  private static final int LONGEST_REASON = 500;

  private final ImportStore store;
  private final Casework casework;
  private final Approval approval;
  private final Audit audit;
  private final Clock clock;

  LedgerUndo(ImportStore store, Casework casework, Approval approval, Audit audit, Clock clock) {
    this.store = store;
    this.casework = casework;
    this.approval = approval;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts the wish before a second person.
   *
   * @param key idempotency key, becomes the id of the staged change
   */
  @Transactional
  public Outcome<LedgerImport> propose(UUID id, UUID key, String reason, Actor actor) {
    LedgerImport held =
        store
            .lock(actor.district(), id)
            .filter(i ->
                i.createdBy().equals(actor.id()) || actor.may(Permission.LEDGER_IMPORT, i.place()))
            .orElse(null);
    if (held == null) {
      return Outcome.refused(new LedgerRefusal.NotFound());
    }
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON || !PlainText.fault(words).isEmpty()) {
      return Outcome.refused(new LedgerRefusal.BadMember("/reason", "missing"));
    }
    Instant at = held.importedAt();
    if (held.state() != State.IMPORTED || at == null) {
      return Outcome.refused(new LedgerRefusal.WrongState(held.state().name()));
    }
    if (at.plus(LedgerImport.UNDO).isBefore(clock.now())) {
      return Outcome.refused(new LedgerRefusal.TooLate((int) LedgerImport.UNDO.toDays()));
    }
    StagedChange change =
        new StagedChange(
            held.district(),
            key,
            held.place(),
            SUBJECT,
            id.toString(),
            JsonText.of(Map.of("import", id.toString())),
            null,
            words);
    return approval.stage(change, actor).map(_ -> asked(held, key));
  }

  private LedgerImport asked(LedgerImport held, UUID change) {
    if (change.equals(held.undo())) {
      return held;
    }
    LedgerImport next = held.asked(change);
    store.update(next);
    return next;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.ITEM_TRIAGE);
  }

  /** Voids what nobody has touched since; says how many and how many were kept. */
  @Override
  public Outcome<String> apply(Approved approved) {
    StagedChange change = approved.change();
    LedgerImport held =
        store.lock(change.district(), UUID.fromString(change.target())).orElseThrow();
    if (held.state() != State.IMPORTED) {
      return Outcome.refused(new LedgerRefusal.WrongState(held.state().name()));
    }
    int gone = 0;
    List<ImportStore.Row> rows = store.rows(held.district(), held.id());
    for (ImportStore.Row row : rows) {
      gone += undo(row, approved) ? 1 : 0;
    }
    if (gone == 0) {
      return Outcome.refused(new LedgerRefusal.NothingToUndo());
    }
    store.fates(held.district(), held.id());
    store.update(held.undone(gone));
    int kept = rows.size() - gone;
    audit.record(
        approved.decider(),
        "ledger.undo",
        "ledger/" + held.id(),
        Map.of("void", gone, "kept", kept));
    return Outcome.done("VOID " + gone + " KEPT " + kept);
  }

  private boolean undo(ImportStore.Row row, Approved approved) {
    StagedChange change = approved.change();
    ItemRef ref = new ItemRef(change.district(), row.number());
    boolean untouched =
        casework.find(ref, approved.decider()) instanceof Outcome.Done<Item>(Item item)
            && item.version() == 1
            && item.state() == ItemState.REPORTED;
    if (!untouched) {
      return false;
    }
    UUID key =
        UUID.nameUUIDFromBytes((change.id() + row.number()).getBytes(StandardCharsets.UTF_8));
    Outcome<Item> done =
        casework.apply(
            ref,
            List.of(new TriageCommand.MarkVoid(change.reason(), approved.proposer())),
            key,
            1,
            approved.decider());
    if (done instanceof Outcome.Done<Item>) {
      store.fate(change.district(), UUID.fromString(change.target()), row.line(), Fate.VOIDED);
      return true;
    }
    return false;
  }
}
