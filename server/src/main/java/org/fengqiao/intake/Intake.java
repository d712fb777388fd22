package org.fengqiao.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;

/**
 * Takes reports. Batch first: everything goes through {@link #accept}; single reports that arrive
 * at the same time share one commit but each stands alone. When a shared transaction cannot be
 * committed, every report of it is tried again by itself, so one cannot spoil another.
 */
@Singleton
public class Intake {
  private final Acceptance acceptance;
  private final Reports reports;
  private final GroupCommit group;

  Intake(Acceptance acceptance, Reports reports) {
    this.acceptance = acceptance;
    this.reports = reports;
    this.group = new GroupCommit(this::together);
  }

  /**
   * Takes reports of one reporter, in one transaction when possible.
   *
   * @return receipt or refusal in the order of the arguments
   */
  public List<Outcome<Receipt>> accept(List<Report> reports, Actor actor) {
    return acceptSent(reports.stream().map(r -> new Sent(r, Device.NONE)).toList(), actor);
  }

  /** Takes reports that tell what they were sent with, in one transaction when possible. */
  public List<Outcome<Receipt>> acceptSent(List<Sent> reports, Actor actor) {
    return reports.isEmpty()
        ? List.of()
        : together(
            reports.stream().map(s -> Submission.of(s.report(), actor, s.device())).toList());
  }

  /** Takes one report, sharing the commit with others that arrive meanwhile. */
  public Outcome<Receipt> accept(Report report, Actor actor) {
    return accept(new Sent(report, Device.NONE), actor);
  }

  /** Takes one report that tells what it was sent with. */
  public Outcome<Receipt> accept(Sent sent, Actor actor) {
    return group.submit(Submission.of(sent.report(), actor, sent.device()));
  }

  /** A report and what it was sent with. */
  @PersonalData
  public record Sent(Report report, Device device) {}

  /** Where and when the report that opened an item says it was; personal data. */
  public Optional<Reports.Trace> trace(String district, UUID itemId) {
    return reports.ofItem(district, itemId);
  }

  @PreDestroy
  void stop() {
    group.close();
  }

  private List<Outcome<Receipt>> together(List<Submission> submissions) {
    try {
      return acceptance.accept(submissions);
    } catch (RuntimeException e) {
      if (submissions.size() == 1) {
        // Somebody else may have committed the same id meanwhile: then this finds its answer.
        return acceptance.accept(submissions);
      }
      return oneByOne(submissions);
    }
  }

  private List<Outcome<Receipt>> oneByOne(List<Submission> submissions) {
    List<Outcome<Receipt>> answers = new ArrayList<>(submissions.size());
    for (Submission s : submissions) {
      answers.addAll(together(List.of(s)));
    }
    return answers;
  }
}
