package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.fengqiao.ledger.domain.CheckedRow;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerImport;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.PlaceNames;
import org.fengqiao.ledger.domain.RowReader.Said;
import org.jspecify.annotations.Nullable;

/**
 * Opens rows as items, some at a time. The clocks of an item count from the day the other office
 * received it (信访工作条例 22, 人民调解法: terms run from receipt, not from typing).
 */
@Singleton
class RowOpener {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ImportStore store;
  private final Casework casework;
  private final Laws laws;
  private final Dispatch dispatch;
  private final Grids grids;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  RowOpener(
      ImportStore store,
      Casework casework,
      Laws laws,
      Dispatch dispatch,
      Grids grids,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.casework = casework;
    this.laws = laws;
    this.dispatch = dispatch;
    this.grids = grids;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The moment of a day: offices write no time. */
  static Instant at(LocalDate day) {
    return day.atTime(MORNING).atZone(Clock.ZONE).toInstant();
  }

  /** Marks the import as begun with these columns; the same again is the same. */
  @Transactional
  Outcome<LedgerImport> begin(String district, UUID id, String columns) {
    LedgerImport held = store.lock(district, id).orElseThrow();
    return switch (held.state()) {
      case READ -> {
        LedgerImport next = held.begun(columns);
        store.update(next);
        yield Outcome.done(next);
      }
      case IMPORTING, IMPORTED ->
          columns.equals(held.columns())
              ? Outcome.done(held)
              : Outcome.refused(new LedgerRefusal.KeyReused());
      case UNDONE -> Outcome.refused(new LedgerRefusal.WrongState(held.state().name()));
    };
  }

  /** Opens these rows unless they are open already, in one transaction. */
  @Transactional
  void open(LedgerImport of, List<CheckedRow> rows, Actor actor) {
    LedgerImport held = store.lock(of.district(), of.id()).orElseThrow();
    if (held.state() != LedgerImport.State.IMPORTING) {
      return;
    }
    Set<Integer> done =
        store.rows(of.district(), of.id()).stream()
            .map(ImportStore.Row::line)
            .collect(Collectors.toSet());
    List<CheckedRow> left = rows.stream().filter(r -> !done.contains(r.line())).toList();
    Instant now = clock.now();
    Map<Spot, Integer> nearby =
        casework.nearby(of.district(), left.stream().map(r -> spot(r.said())).toList());
    List<Outcome<Item>> opened =
        casework.open(left.stream().map(r -> matter(of, r, now, nearby)).toList(), actor);
    for (int i = 0; i < left.size(); i++) {
      CheckedRow row = left.get(i);
      Item item = opened.get(i).orThrow();
      store.addRow(
          of.district(),
          of.id(),
          new ImportStore.Row(
              row.line(),
              row.tag(),
              item.id(),
              item.number(),
              row.said().sourceNumber(),
              ImportStore.Fate.OPENED));
    }
  }

  /** Every row is open: the file is forgotten. */
  @Transactional
  LedgerImport finish(String district, UUID id, Actor actor) {
    LedgerImport held = store.lock(district, id).orElseThrow();
    if (held.state() != LedgerImport.State.IMPORTING) {
      return held;
    }
    LedgerImport done = held.imported(store.rows(district, id).size(), clock.now());
    store.update(done);
    store.forget(district, id);
    audit.record(
        actor,
        "ledger.import",
        "ledger/" + id,
        Map.of("rows", done.rows(), "opened", done.opened()));
    return done;
  }

  /** Where the matter of a row lies, seen from its own day. */
  private static Spot spot(Said said) {
    String grid = Objects.requireNonNull(said.place()).cell().code();
    return new Spot(grid, said.kind().kind(), at(said.reportedOn()));
  }

  private OpenItem matter(LedgerImport of, CheckedRow row, Instant now, Map<Spot, Integer> nearby) {
    Said said = row.said();
    PlaceNames.Found place = Objects.requireNonNull(said.place());
    GridCell cell = place.cell();
    Kind kind = said.kind().kind();
    @Nullable String sub = said.kind().subKind();
    int alike = nearby.getOrDefault(spot(said), 0);
    Severity severity =
        laws.severity(
            of.district(),
            SeverityFacts.ofReport(kind, sub, said.people(), null, Set.of(), alike),
            said.reportedOn());
    TierDecision first =
        laws.firstTier(
            of.district(),
            kind,
            new TierFacts(sub, said.people(), severity.level(), Set.of(), false, Set.of()),
            said.reportedOn());
    @Nullable Body body = place.confirmed() ? body(of.district(), kind, cell, first) : null;
    Instant reported = at(said.reportedOn());
    return new OpenItem(
        ids.next(),
        of.district(),
        Track.of(said.channel()),
        said.channel(),
        Regions.ReceiptLevel.COUNTY,
        kind,
        sub,
        false,
        severity,
        List.of(),
        Urgency.NORMAL,
        Seal.NONE,
        new OpenItem.Placement(
            cell.code(),
            grids.current(of.district()).version(),
            cell.community(),
            cell.street(),
            place.confirmed()),
        said.people(),
        said.text(),
        said.parties(),
        at(said.occurredOn()).isAfter(now) ? now : at(said.occurredOn()),
        reported.isAfter(now) ? now : reported,
        said.reportedOn(),
        body == null ? null : body.code(),
        first.tier(),
        null,
        new Scale(null, alike),
        Map.of("ledgerImport", of.id().toString(), "ledgerLine", row.line()));
  }

  private @Nullable Body body(String district, Kind kind, GridCell cell, TierDecision first) {
    return dispatch
        .choose(new ItemFacts(district, kind, cell.community(), cell.lon(), cell.lat(), first))
        .orElse(null);
  }
}
