package org.fengqiao.inquiry.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.inquiry.QueryCodes;
import org.fengqiao.inquiry.http.InquiryViews.StandingView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** The office's side: codes for citizens, and what they thought of the handling. */
@Controller("/api/items/{number}/query-code")
class QueryCodesController {
  private final QueryCodes codes;
  private final CurrentActor current;

  QueryCodesController(QueryCodes codes, CurrentActor current) {
    this.codes = codes;
    this.current = current;
  }

  /** The edition of the code that the clerk has seen, 0 for none. */
  @Serdeable
  record IssueBody(@Min(0) int seen) {}

  /** A code, shown this once. */
  @Serdeable
  @PersonalData
  record IssuedView(String number, String code, int edition) {}

  /** Whether a code was handed out, and the rating. */
  @Get
  @Permit(Permission.ITEM_RECORD)
  StandingView standing(@PathVariable String number) {
    Actor actor = current.get();
    return StandingView.of(codes.standing(ref(number, actor), actor).orThrow());
  }

  /** Makes a code; the one before opens nothing any more. */
  @Post
  @Permit(Permission.ITEM_RECORD)
  HttpResponse<IssuedView> issue(@PathVariable String number, @Body @Valid IssueBody body) {
    Actor actor = current.get();
    QueryCodes.Issued issued = codes.issue(ref(number, actor), body.seen(), actor).orThrow();
    return HttpResponse.ok(new IssuedView(issued.number(), issued.code(), issued.edition()))
        .header("Cache-Control", "no-store");
  }

  private static ItemRef ref(String number, Actor actor) {
    return new ItemRef(actor.district(), number);
  }
}
