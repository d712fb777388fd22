package org.fengqiao.desk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.account.Colleagues;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.desk.domain.ItemFile;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.intake.Intake;
import org.fengqiao.intake.PhotoIntake;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.law.domain.LawTable;
import org.jspecify.annotations.Nullable;

/** Gathers one item's file for the reader. */
@Singleton
public class Files {
  /** States in which somebody still has to choose a body. */
  private static final Set<ItemState> WITHOUT_BODY =
      Set.of(
          ItemState.REPORTED,
          ItemState.NEEDS_INFO,
          ItemState.VERIFIED,
          ItemState.TRIAGED,
          ItemState.OBJECTED,
          ItemState.ESCALATED);

  private final Casework casework;
  private final Choice choice;
  private final Intake intake;
  private final PhotoIntake photos;
  private final Grids grids;
  private final Laws laws;
  private final Deadlines deadlines;
  private final Colleagues colleagues;

  Files(
      Casework casework,
      Choice choice,
      Intake intake,
      PhotoIntake photos,
      Grids grids,
      Laws laws,
      Deadlines deadlines,
      Colleagues colleagues) {
    this.casework = casework;
    this.choice = choice;
    this.intake = intake;
    this.photos = photos;
    this.grids = grids;
    this.laws = laws;
    this.deadlines = deadlines;
    this.colleagues = colleagues;
  }

  /** The file; the personal part only with the permission, and then audited by casework. */
  @Transactional
  public Outcome<ItemFile> open(ItemRef ref, Actor actor) {
    return casework.find(ref, actor).map(item -> file(item, actor));
  }

  /**
   * The file after an event of the actor's; when the event moved the item out of the actor's reach
   * (its place was put right), only what the actor has just written: no words, history or photos.
   */
  @Transactional
  public ItemFile after(Item item, Actor actor) {
    return switch (open(item.ref(), actor)) {
      case Outcome.Done<ItemFile>(ItemFile file) -> file;
      case Outcome.Refused<ItemFile> _ ->
          new ItemFile(
              item,
              List.of(),
              null,
              null,
              List.of(),
              null,
              List.of(),
              List.of(),
              List.of(),
              Map.of(),
              choice.severity(item),
              List.of(),
              List.of(),
              null,
              tierVersion(item));
    };
  }

  private ItemFile file(Item item, Actor actor) {
    boolean own = actor.id().equals(item.reporterId());
    boolean personal = own || actor.permissions().contains(Permission.ITEM_READ_PERSONAL);
    Reports.@Nullable Trace trace =
        personal ? intake.trace(item.district(), item.id()).orElse(null) : null;
    @Nullable Suggestion suggestion =
        WITHOUT_BODY.contains(item.state())
            ? choice.suggest(item, Choice.Nature.of(item), trace)
            : null;
    List<EventRecord> timeline = casework.history(item.ref(), actor).orThrow();
    return new ItemFile(
        item,
        Transitions.allowed(item, actor),
        actor.permissions().contains(Permission.ITEM_READ_PERSONAL) ? text(item, actor) : null,
        trace,
        trace == null
            ? List.of()
            : photos.ofReport(item.district(), trace.reportId(), trace.reporterId()),
        suggestion,
        item.placeConfirmed() || trace == null ? List.of() : candidates(item, trace),
        deadlines.of(item.district(), item.id()),
        timeline,
        colleagues.names(actor, timeline.stream().map(EventRecord::actorId).distinct().toList()),
        choice.severity(item),
        laws.on(item.district(), item.reportedAt().atZone(Clock.ZONE).toLocalDate())
            .articles(item.kind(), item.subKind()),
        laws.whoDecides(
            item.district(),
            item.kind(),
            item.subKind(),
            item.reportedAt().atZone(Clock.ZONE).toLocalDate()),
        cause(item, timeline),
        tierVersion(item));
  }

  private int tierVersion(Item item) {
    LocalDate day = item.reportedAt().atZone(Clock.ZONE).toLocalDate();
    return laws.on(item.district(), day).version(LawTable.TIER_RULE);
  }

  private @Nullable CodeLabel cause(Item item, List<EventRecord> timeline) {
    @Nullable String code = item.progress().rootCause();
    if (code == null) {
      return null;
    }
    LocalDate day = item.reportedAt().atZone(Clock.ZONE).toLocalDate();
    for (EventRecord event : timeline) {
      if (event.event() == ItemEvent.SETTLED) {
        day = event.at().atZone(Clock.ZONE).toLocalDate();
      }
    }
    return laws.on(item.district(), day).rootCauses().stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .orElseGet(() -> new CodeLabel(code, new Labels(code, code, code)));
  }

  private @Nullable String text(Item item, Actor actor) {
    return switch (casework.readText(item.ref(), actor)) {
      case Outcome.Done<org.fengqiao.casework.domain.ItemText>(var text) -> text.text();
      case Outcome.Refused<org.fengqiao.casework.domain.ItemText> _ -> null;
    };
  }

  private List<Candidate> candidates(Item item, Reports.Trace trace) {
    Outcome<Located> at =
        grids.locate(
            item.district(),
            Datum.valueOf(trace.datum()),
            trace.rawLon(),
            trace.rawLat(),
            trace.accuracyM() == null ? 0 : trace.accuracyM());
    return switch (at) {
      case Outcome.Done<Located>(Located located) -> located.candidates();
      case Outcome.Refused<Located> _ -> List.of();
    };
  }
}
