package org.fengqiao.dispatch.http;

import static org.fengqiao.dispatch.http.LegalViews.or;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.UUID;
import org.fengqiao.dispatch.LegalHelp;
import org.fengqiao.dispatch.LegalLetters;
import org.fengqiao.dispatch.domain.CourtHandoff;
import org.fengqiao.dispatch.http.LegalViews.*;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Lawyers, the foreign-law centre and courts beside an item. */
@Controller("/api")
class LegalController {
  private static final UUID NO_KEY = new UUID(0, 0);

  private final LegalHelp help;
  private final LegalLetters letters;
  private final CurrentActor actor;

  LegalController(LegalHelp help, LegalLetters letters, CurrentActor actor) {
    this.help = help;
    this.letters = letters;
    this.actor = actor;
  }

  /** Everything of one item; opinions only with ITEM_READ_PERSONAL, and audited. */
  @Get("/items/{number}/legal")
  @Permit(Permission.ITEM_READ)
  LegalFileView file(@PathVariable String number) {
    Actor reader = actor.get();
    return new LegalFileView(
        help.of(reader, number).orThrow().stream()
            .map(s -> LawyerView.of(s.assignment(), s.opinion(), reader))
            .toList(),
        letters.requests(reader, number).orThrow().stream().map(RequestView::of).toList(),
        letters.handoffs(reader, number).orThrow().stream().map(HandoffView::of).toList());
  }

  /** What oneself was asked about. */
  @Get("/lawyers/asked")
  @Permit(Permission.OPINION_GIVE)
  AskedView asked() {
    Actor lawyer = actor.get();
    return new AskedView(
        help.asked(lawyer).stream().map(a -> LawyerView.of(a, null, lawyer)).toList());
  }

  /** Asks a lawyer of the directory. */
  @Post("/items/{number}/lawyers")
  @Permit(Permission.ITEM_DISPATCH)
  HttpResponse<LawyerView> assign(@PathVariable String number, @Body LawyerRequest body) {
    Actor asker = actor.get();
    return HttpResponse.created(
        LawyerView.of(
            help.assign(asker, number, body.id(), or(body.resource()), body.stage()).orThrow(),
            null,
            asker));
  }

  /** The lawyer's own answer: an opinion, a refusal, or stepping back. */
  @Post("/items/{number}/lawyers/{lawyer}")
  @Permit({Permission.OPINION_GIVE, Permission.ITEM_DISPATCH})
  LawyerView answer(
      @PathVariable String number, @PathVariable UUID lawyer, @Body AnswerRequest body) {
    Actor sender = actor.get();
    LegalHelp.Answer given =
        new LegalHelp.Answer(
            key(body.id()), body.reply(), seen(body.version()), or(body.text()), body.relation());
    return LawyerView.of(help.answer(sender, number, lawyer, given).orThrow(), null, sender);
  }

  /** Asks the foreign-law centre. */
  @Post("/items/{number}/legal-requests")
  @Permit({Permission.ITEM_DISPATCH, Permission.ITEM_MEDIATE})
  HttpResponse<RequestView> ask(@PathVariable String number, @Body QuestionRequest body) {
    LegalLetters.Question question =
        new LegalLetters.Question(
            body.id(), or(body.resource()), or(body.law()), or(body.question()));
    return HttpResponse.created(
        RequestView.of(letters.ask(actor.get(), number, question).orThrow()));
  }

  /** What came of a question. */
  @Post("/items/{number}/legal-requests/{request}")
  @Permit({Permission.ITEM_DISPATCH, Permission.ITEM_MEDIATE})
  RequestView close(
      @PathVariable String number, @PathVariable UUID request, @Body CloseRequest body) {
    return RequestView.of(
        letters
            .close(
                actor.get(),
                number,
                request,
                body.id(),
                seen(body.version()),
                body.status(),
                or(body.answer()))
            .orThrow());
  }

  /** Notes that a court has the item. */
  @Post("/items/{number}/court-handoffs")
  @Permit(Permission.ITEM_DISPATCH)
  HttpResponse<HandoffView> handOver(@PathVariable String number, @Body HandoffRequest body) {
    CourtHandoff.Desks desks = desks(body.desks());
    CourtHandoff.Days days = days(body.days());
    LegalLetters.Handing handing =
        new LegalLetters.Handing(
            body.id(),
            or(body.court()),
            desks == null ? new CourtHandoff.Desks("", "", "", "") : desks,
            days == null ? CourtHandoff.Days.NONE : days);
    return HttpResponse.created(
        HandoffView.of(letters.handOver(actor.get(), number, handing).orThrow()));
  }

  /** What happened at the court. */
  @Post("/items/{number}/court-handoffs/{handoff}")
  @Permit(Permission.ITEM_DISPATCH)
  HandoffView news(
      @PathVariable String number, @PathVariable UUID handoff, @Body NewsRequest body) {
    LegalLetters.CourtNews news =
        new LegalLetters.CourtNews(
            body.id(),
            seen(body.version()),
            body.level(),
            body.status(),
            desks(body.desks()),
            days(body.days()),
            or(body.note()));
    return HandoffView.of(letters.news(actor.get(), number, handoff, news).orThrow());
  }

  private static CourtHandoff.@Nullable Desks desks(@Nullable DesksView given) {
    return given == null ? null : given.toDesks();
  }

  private static CourtHandoff.@Nullable Days days(@Nullable DaysView given) {
    return given == null ? null : given.toDays();
  }

  private static UUID key(@Nullable UUID id) {
    return id == null ? NO_KEY : id;
  }

  private static long seen(@Nullable Long version) {
    return version == null ? 0 : version;
  }
}
