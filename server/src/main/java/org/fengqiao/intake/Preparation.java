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
import org.fengqiao.casework.domain.Scale;
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
  private final Devices devices;

  Preparation(
      Grids grids,
      Classifier classifier,
      Laws laws,
      Dispatch dispatch,
      Deadlines deadlines,
      Devices devices) {
    this.devices = devices;
    this.grids = grids;
    this.classifier = classifier;
    this.laws = laws;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
  }

  /** Checks the report and finds its place and kind; refuses with every fault found. */
  Outcome<Found> find(Submission s, Instant now, LocalDate today) {
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
            PlaceFinding.of(
                r,
                at,
                grids.version(district, at.version()),
                s.actor().territory(),
                devices.doubtful(district, s.device().kind())))
        .map(place -> found(s, place, now));
  }

  private Found found(Submission s, PlaceFinding place, Instant now) {
    Report r = s.report();
    boolean open = r.kind() == Kind.UNCLASSIFIED;
    Kind kind = open ? classifier.rank(r.text()).best() : r.kind();
    boolean ranked = open && kind != Kind.UNCLASSIFIED;
    return new Found(0, s, place, kind, ranked, ReportCheck.moment(r, now), now);
  }

  /**
   * Severity, first tier and body.
   *
   * @param nearby matters of the kind that came up in the grid during the days before
   */
  Prepared complete(Found found, int nearby, LocalDate today) {
    Submission s = found.submission();
    PlaceFinding place = found.place();
    Kind kind = found.kind();
    Report r = s.report();
    List<String> flags = new ArrayList<>(place.flags());
    if (found.ranked()) {
      flags.add("KIND_RANKED");
    }
    if (found.moment().shifted()) {
      flags.add("CLOCK_AHEAD");
    }
    Severity severity =
        laws.severity(
            s.actor().district(),
            SeverityFacts.ofReport(
                kind, r.subKind(), r.peopleInvolved(), r.amount(), r.safety(), nearby),
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
            found.ranked(),
            severity,
            List.copyOf(new java.util.TreeSet<>(r.safety())),
            Urgency.NORMAL,
            Seal.NONE,
            placement(place),
            r.peopleInvolved(),
            r.text(),
            null,
            found.moment().occurredAt(),
            found.at(),
            r.origin().receivedOn(),
            body == null ? null : body.code(),
            first.tier(),
            null,
            new Scale(r.amount(), nearby),
            flags.isEmpty() ? Map.of() : Map.of("flags", List.copyOf(flags)));
    return new Prepared(found.position(), s, place, matter, body, flags);
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
