package org.fengqiao.desk.http;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemField;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.desk.domain.ItemFile;
import org.fengqiao.desk.http.ItemViews.*;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.law.domain.Responsibility;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/** Turns an item's file into what the desk shows. */
@Singleton
class FileViews {
  private final Rows rows;
  private final Grids grids;
  private final Dispatch dispatch;

  FileViews(Rows rows, Grids grids, Dispatch dispatch) {
    this.rows = rows;
    this.grids = grids;
    this.dispatch = dispatch;
  }

  ItemView of(ItemFile file, Actor actor) {
    Item i = file.item();
    GridSet set = grids.current(i.district());
    BodyIndex bodies = dispatch.index(i.district());
    return new ItemView(
        i.number(),
        i.state().name(),
        i.kind().name(),
        i.subKind(),
        i.kindProvisional(),
        i.level().name(),
        i.urgency().name(),
        i.gridCode(),
        rows.gridName(i, set),
        i.communityCode(),
        rows.placeName(i.district(), i.communityCode()),
        i.streetCode(),
        rows.placeName(i.district(), i.streetCode()),
        i.summary(),
        i.peopleInvolved(),
        i.occurredAt(),
        i.reportedAt(),
        i.dueOn(),
        i.legalDueOn(),
        Rows.body(i.bodyCode(), bodies),
        i.version(),
        Rows.allowed(file.allowed(), i, actor),
        i.demo(),
        file.text(),
        i.safety().stream().map(Enum::name).toList(),
        file.trace() == null ? null : place(file.trace(), i),
        file.photos().stream().map(p -> new PhotoRef(p.id(), p.sha256())).toList(),
        suggestion(file.suggestion()),
        candidates(file),
        file.clocks().stream().map(FileViews::clock).toList(),
        file.timeline().stream().map(e -> event(e, file.names())).toList(),
        severity(file.severity(), i),
        triage(file.timeline()),
        file.law().stream()
            .map(l -> new ArticleView(l.code(), l.article(), l.title(), l.text()))
            .toList(),
        Standings.of(
            file,
            bodies,
            cause(file),
            responsible(file),
            code -> rows.placeName(i.district(), code)));
  }

  private static @Nullable CauseView cause(ItemFile file) {
    CodeLabel cause = file.rootCause();
    return cause == null ? null : new CauseView(cause.code(), names(cause.label()));
  }

  private static NamesView names(Labels name) {
    return new NamesView(name.zhCn(), name.zhHant(), name.en());
  }

  /** By the duty list, by where it lies, and the petition office of the tier that handles it. */
  private ResponsibleView responsible(ItemFile file) {
    Item i = file.item();
    List<UnitView> industry =
        file.duties().stream()
            .filter(d -> d.responsibility() == Responsibility.INDUSTRY)
            .map(d -> new UnitView(d.unit(), names(d.name()), d.overlap()))
            .distinct()
            .toList();
    boolean ofDistrict = i.tier() == Tier.DISTRICT;
    String seat = ofDistrict ? i.district() : i.streetCode();
    return new ResponsibleView(
        industry,
        new OfficeView("STREET", i.streetCode(), rows.placeName(i.district(), i.streetCode())),
        new OfficeView(
            ofDistrict ? "DISTRICT" : "STREET", seat, rows.placeName(i.district(), seat)));
  }

  private static PlaceView place(Reports.Trace t, Item item) {
    return new PlaceView(
        t.lon(),
        t.lat(),
        t.datum(),
        t.rawLon(),
        t.rawLat(),
        t.accuracyM(),
        t.source(),
        t.fixedAt(),
        item.placeConfirmed(),
        t.flags());
  }

  private static @Nullable SuggestionView suggestion(@Nullable Suggestion s) {
    if (s == null || s.body() == null) {
      return null;
    }
    Body body = s.body();
    List<AlternativeView> others =
        s.alternatives().stream()
            .map(a ->
                new AlternativeView(
                    a.body().code(),
                    a.body().name(),
                    a.body().tier().name(),
                    a.open(),
                    a.distanceM(),
                    reasons(a.reasons())))
            .toList();
    return new SuggestionView(
        body.code(), body.name(), body.tier().name(), reasons(s.reasons()), others);
  }

  private static List<ReasonView> reasons(List<Reason> reasons) {
    return reasons.stream().map(r -> new ReasonView(r.code(), r.args())).toList();
  }

  private static List<CandidateView> candidates(ItemFile file) {
    return file.candidates().stream()
        .map(c ->
            new CandidateView(
                c.grid(), c.name(), c.community(), c.street(), c.distanceM(), c.share()))
        .toList();
  }

  private static ClockView clock(Timer t) {
    return new ClockView(
        t.due().code().name(),
        t.startedAt().atZone(Clock.ZONE).toLocalDate(),
        t.due().dueDate(),
        t.due().legalDueDate(),
        t.due().provisional(),
        t.state() == Timer.State.PAUSED,
        t.state().name(),
        t.due().dueAt(),
        t.code().limitation());
  }

  private static EventView event(EventRecord e, Map<UUID, String> names) {
    return new EventView(
        e.id(),
        e.event().wire(),
        e.from().name(),
        e.to().name(),
        e.at(),
        new ByView(e.actorRole().name(), names.get(e.actorId())),
        e.reason(),
        e.info());
  }

  private static SeverityView severity(Severity now, Item item) {
    return new SeverityView(
        item.points(),
        item.level().name(),
        now.tableVersion(),
        now.parts().stream().map(p -> new FactorView(p.factor(), p.points())).toList());
  }

  /** From the last triage event. */
  private static @Nullable TriageView triage(List<EventRecord> timeline) {
    @Nullable EventRecord last = null;
    for (EventRecord e : timeline) {
      if (e.event() == ItemEvent.TRIAGE) {
        last = e;
      }
    }
    if (last == null) {
      return null;
    }
    Map<ItemField, @Nullable String> set = last.changes();
    return new TriageView(
        set.get(ItemField.TIER),
        set.get(ItemField.KIND),
        set.get(ItemField.SUB_KIND),
        set.get(ItemField.CATEGORY),
        set.get(ItemField.ROUTE),
        new LinkedHashMap<>(last.info()));
  }
}
