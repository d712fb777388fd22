package org.fengqiao.prevention.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Letters;
import org.fengqiao.prevention.Prevention.Due;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.LetterRefusal;
import org.fengqiao.prevention.domain.LetterState;
import org.fengqiao.prevention.domain.RiskLetter;
import org.fengqiao.prevention.http.LetterViews.Page;
import org.fengqiao.prevention.http.LetterViews.Row;
import org.jspecify.annotations.Nullable;

/** {@code /api/risk-letters}: 风险提示函. */
@Controller("/api/risk-letters")
class LetterController {
  private static final int LIMIT = 200;
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Letters letters;
  private final LetterViews views;
  private final CurrentActor current;

  LetterController(Letters letters, LetterViews views, CurrentActor current) {
    this.letters = letters;
    this.views = views;
    this.current = current;
  }

  /**
   * A draft.
   *
   * @param id idempotency key and id of the letter
   * @param warning what it is drafted from
   * @param unit organisation it goes to
   * @param advice the steps of the kind's playbook when not given
   */
  @Serdeable
  record DraftBody(
      @NotNull UUID id,
      @Nullable UUID warning,
      @Nullable @Size(max = 80) String unit,
      @Nullable @Size(max = 2000) String advice,
      @Nullable Integer answerDays) {}

  /** A draft anew; what is not given stays. */
  @Serdeable
  record EditBody(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 80) String unit,
      @Nullable @Size(max = 2000) String advice,
      @Nullable Integer answerDays) {}

  /**
   * A decision.
   *
   * @param on day of service or of the answer
   * @param method HAND, MAIL, SYSTEM or MEETING
   * @param note proof of service, the answer, or why it is withdrawn
   */
  @Serdeable
  record EventBody(
      @NotNull UUID id,
      long version,
      @Nullable LocalDate on,
      RiskLetter.@Nullable Method method,
      @Nullable @Size(max = 2000) String note) {}

  /** Letters of the caller's territory, those waiting for an answer first; figures by year. */
  @Get
  @Permit(Permission.WARNING_READ)
  Page list(
      @Nullable @QueryValue LetterState state,
      @Nullable @QueryValue Due due,
      @Nullable @QueryValue Integer limit) {
    Actor actor = current.get();
    int most = limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT);
    return views.page(
        actor, letters.list(actor, state, due == Due.OVERDUE, most), letters.years(actor));
  }

  /** Begins a letter from a warning. */
  @Post
  @Permit(Permission.TASK_DECIDE)
  Row draft(@Body @Valid DraftBody body) {
    Actor actor = current.get();
    UUID warning = body.warning();
    if (warning == null) {
      throw new RefusalException(
          new LetterRefusal.Incomplete(List.of(new Field("/warning", "missing"))));
    }
    Letters.Text text =
        new Letters.Text(
            Words.plain(body.unit(), "/unit"),
            Words.plain(body.advice(), "/advice"),
            body.answerDays());
    return views.detail(actor, letters.draft(actor, body.id(), warning, text).orThrow());
  }

  /** One letter. */
  @Get("/{id}")
  @Permit(Permission.WARNING_READ)
  Row get(@PathVariable UUID id) {
    Actor actor = current.get();
    return views.detail(actor, letters.get(actor, id).orThrow());
  }

  /** Writes a draft anew. */
  @Post("/{id}")
  @Permit(Permission.TASK_DECIDE)
  Row edit(@PathVariable UUID id, @Body @Valid EditBody body) {
    Actor actor = current.get();
    Letters.Text text =
        new Letters.Text(
            Words.plain(body.unit(), "/unit"),
            Words.plain(body.advice(), "/advice"),
            body.answerDays());
    Letters.Change change = new Letters.Change(body.id(), body.version());
    return views.detail(actor, letters.edit(actor, id, change, text).orThrow());
  }

  /** Approves, notes service or answer, or withdraws. */
  @Post("/{id}/{event}")
  @Permit(Permission.TASK_DECIDE)
  Row decide(@PathVariable UUID id, @PathVariable String event, @Body @Valid EventBody body) {
    Actor actor = current.get();
    LetterEvent what =
        LetterEvent.ofWire(event)
            .orElseThrow(() -> new RefusalException(new LetterRefusal.NotFound()));
    Letters.Change change = new Letters.Change(body.id(), body.version());
    Letters.With with =
        new Letters.With(body.on(), body.method(), Words.plain(body.note(), "/note"));
    return views.detail(actor, letters.decide(actor, id, what, change, with).orThrow());
  }

  /** The pages as PDF. */
  @Get("/{id}.pdf")
  @Produces({"application/pdf", MediaType.ALL})
  @Permit(Permission.WARNING_READ)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<byte[]> pdf(@PathVariable UUID id) {
    return file(letters.print(current.get(), id, true).orThrow(), "application/pdf", ".pdf");
  }

  /** The pages as .docx. */
  @Get("/{id}.docx")
  @Produces({DOCX, MediaType.ALL})
  @Permit(Permission.WARNING_READ)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
  HttpResponse<byte[]> docx(@PathVariable UUID id) {
    return file(letters.print(current.get(), id, false).orThrow(), DOCX, ".docx");
  }

  private static HttpResponse<byte[]> file(Letters.Printed printed, String type, String ending) {
    String name =
        URLEncoder.encode(printed.name() + ending, StandardCharsets.UTF_8).replace("+", "%20");
    String how = ending.equals(".pdf") ? "inline" : "attachment";
    return HttpResponse.ok(printed.bytes())
        .contentType(MediaType.of(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how + "; filename=\"letter" + ending + "\"; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
