package org.fengqiao.intake.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.UUID;
import org.fengqiao.intake.Visits;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Rejection;

/** Registers the matter of a visitor at a service centre (SG-10). */
@Controller("/api/centres")
class VisitsController {
  private final Visits visits;
  private final CurrentActor actor;

  VisitsController(Visits visits, CurrentActor actor) {
    this.visits = visits;
    this.actor = actor;
  }

  /** Takes a report and writes its number on the ticket; answers as a report is answered. */
  @Post("/{centre}/tickets/{ticket}/item")
  @Permit(Permission.CENTRE_DESK)
  HttpResponse<String> register(
      @PathVariable String centre, @PathVariable UUID ticket, @Body ReportRequest request) {
    Actor clerk = actor.get();
    if (!clerk.permissions().contains(Permission.REPORT_CREATE)) {
      throw new RefusalException(Rejection.of("not-permitted", 403));
    }
    Receipt receipt = visits.register(clerk, centre, ticket, request::read).orThrow();
    return HttpResponse.created(receipt.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
