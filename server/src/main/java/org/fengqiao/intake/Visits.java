package org.fengqiao.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.ServiceCentres.Turn;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.Ticket;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;

/**
 * One registration for all windows (SG-10): a visitor's matter is reported and its number written
 * on the ticket in one act. The ticket keeps it from window to window.
 */
@Singleton
public class Visits {
  private static final int TRIES = 3;

  private final Intake intake;
  private final Reports reports;
  private final ServiceCentres centres;
  private final Ids ids;

  Visits(Intake intake, Reports reports, ServiceCentres centres, Ids ids) {
    this.intake = intake;
    this.reports = reports;
    this.centres = centres;
    this.ids = ids;
  }

  /**
   * Takes the report of a visitor and links it to the ticket. The same report again answers the
   * same and links what was not linked yet.
   *
   * @param report read only when the desk of the centre is the actor's
   */
  public Outcome<Receipt> register(
      Actor actor, String centre, UUID ticket, Supplier<Outcome<Report>> report) {
    return centres
        .ticket(actor, centre, ticket)
        .then(seen -> report.get().then(r -> open(actor, seen, r)))
        .then(r -> intake.accept(r, actor).map(done -> linked(actor, centre, ticket, done)));
  }

  /** The report, if the visit may have it: one registration, and none for who has left. */
  private Outcome<Report> open(Actor actor, Ticket seen, Report report) {
    Optional<Receipt> before =
        Optional.ofNullable(reports.known(actor.district(), List.of(report.id())).get(report.id()))
            .map(Reports.Known::receipt);
    String item = seen.item();
    if (item != null && before.filter(r -> r.number().equals(item)).isEmpty()) {
      return Outcome.refused(new Conflict("ticket-registered", seen.version(), item));
    }
    if (item == null && before.isEmpty() && !Ticket.Event.LINK.allowedIn(seen.state())) {
      return Outcome.refused(new Conflict("ticket-event", seen.version(), seen.state().name()));
    }
    return Outcome.done(report);
  }

  /**
   * The receipt, with the ticket linked. Another window may turn the ticket meanwhile: then it is
   * read again. The matter is taken whatever becomes of the ticket.
   */
  private Receipt linked(Actor actor, String centre, UUID ticket, Receipt receipt) {
    for (int i = 0; i < TRIES; i++) {
      Outcome<Ticket> now = centres.ticket(actor, centre, ticket);
      if (!(now instanceof Outcome.Done<Ticket>(Ticket seen)) || seen.item() != null) {
        return receipt;
      }
      Turn turn = new Turn(ids.next(), seen.version(), null, null, receipt.number());
      if (centres.turn(actor, centre, ticket, Ticket.Event.LINK, turn)
          instanceof Outcome.Done<Ticket>) {
        return receipt;
      }
    }
    return receipt;
  }
}
