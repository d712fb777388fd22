package org.fengqiao.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.classify.Classifier;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.grid.Grids;
import org.fengqiao.intake.domain.FirstClock;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.intake.domain.PlaceFinding;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.ReportCheck;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/** Everything about a report that is decided in memory: check, place, kind, severity, body. */
@Singleton
class Preparation {
  private final Grids grids;
  private final Classifier classifier;
  private final Laws laws;
  private final Dispatch dispatch;
  private final Deadlines deadlines;

  Preparation(
      Grids grids, Classifier classifier, Laws laws, Dispatch dispatch, Deadlines deadlines) {
    this.grids = grids;
    this.classifier = classifier;
    this.laws = laws;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
  }

  /** Checks and completes; refuses with every fault found. */
  Outcome<Prepared> prepare(Submission s, Instant now, LocalDate today) {
    Report r = s.report();
    List<Field> faults = ReportCheck.faults(r, now);
    if (r.subKind() != null && !laws.knows(s.actor().district(), r.kind(), r.subKind(), today)) {
      faults.add(new Field("/subKind", "unknown-sub-kind"));
    }
    if (!r.origin().equals(Report.Origin.FIELD)
        && !s.actor().permissions().contains(Permission.ITEM_TRIAGE)) {
      faults.add(new Field("/channel", "origin-not-yours"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(new IntakeRefusal.Invalid(faults));
    }
    String district = s.actor().district();
    double accuracy = r.accuracyM() == null ? 0 : r.accuracyM();
    return grids
        .locate(district, r.datum(), r.lon(), r.lat(), accuracy)
        .then(at ->
            PlaceFinding.of(r, at, grids.version(district, at.version()), s.actor().territory()))
        .map(place -> complete(s, place, now, today));
  }

  private Prepared complete(Submission s, PlaceFinding place, Instant now, LocalDate today) {
    Report r = s.report();
    List<String> flags = new ArrayList<>(place.flags());
    Kind kind = r.kind();
    boolean ranked = false;
    if (kind == Kind.UNCLASSIFIED) {
      kind = classifier.rank(r.text()).best();
      ranked = kind != Kind.UNCLASSIFIED;
      if (ranked) {
        flags.add("KIND_RANKED");
      }
    }
    ReportCheck.Moment moment = ReportCheck.moment(r, now);
    if (moment.shifted()) {
      flags.add("CLOCK_AHEAD");
    }
    Severity severity =
        laws.severity(
            s.actor().district(),
            SeverityFacts.ofReport(kind, r.subKind(), r.peopleInvolved(), r.safety()),
            today);
    TierDecision first = first(s, kind, severity, today);
    @Nullable Body body = place.confirm() ? null : choose(s, place, kind, first);
    OpenItem matter =
        new OpenItem(
            r.id(),
            s.actor().district(),
            r.origin().track(),
            r.origin().channel(),
            r.origin().level(),
            kind,
            r.subKind(),
            ranked,
            severity,
            List.copyOf(new java.util.TreeSet<>(r.safety())),
            Urgency.NORMAL,
            Seal.NONE,
            placement(place),
            r.peopleInvolved(),
            r.text(),
            null,
            moment.occurredAt(),
            now,
            r.origin().receivedOn(),
            body == null ? null : body.code(),
            first.tier(),
            null,
            flags.isEmpty() ? Map.of() : Map.of("flags", List.copyOf(flags)));
    return new Prepared(0, s, place, matter, body, flags);
  }

  private TierDecision first(Submission s, Kind kind, Severity severity, LocalDate today) {
    Report r = s.report();
    TierFacts facts =
        new TierFacts(
            r.subKind(), r.peopleInvolved(), severity.level(), r.safety(), false, Set.of());
    return laws.firstTier(s.actor().district(), kind, facts, today);
  }

  private @Nullable Body choose(Submission s, PlaceFinding place, Kind kind, TierDecision first) {
    return dispatch
        .choose(
            new ItemFacts(
                s.actor().district(),
                kind,
                place.cell().community(),
                place.lon(),
                place.lat(),
                first))
        .orElse(null);
  }

  private static OpenItem.Placement placement(PlaceFinding place) {
    return new OpenItem.Placement(
        place.cell().code(),
        place.version(),
        place.cell().community(),
        place.cell().street(),
        !place.confirm());
  }

  /** The clocks that opening the item has started. */
  List<FirstClock> firstClocks(OpenItem matter) {
    return Clocks.atOpening(matter).stream()
        .map(first -> {
          Due due = deadlines.preview(first.code(), first.from(matter.reportedAt()));
          return new FirstClock(
              first.code().name(), due.dueDate(), due.legalDueDate(), due.provisional());
        })
        .toList();
  }
}
