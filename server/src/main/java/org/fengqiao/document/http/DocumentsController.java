package org.fengqiao.document.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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
import java.util.Map;
import java.util.UUID;
import org.fengqiao.document.DocumentReading;
import org.fengqiao.document.DocumentReading.Opened;
import org.fengqiao.document.DocumentReading.Printed;
import org.fengqiao.document.Documents;
import org.fengqiao.document.Documents.Change;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.Docx;
import org.fengqiao.document.domain.Pages;
import org.fengqiao.document.domain.Receipt;
import org.fengqiao.document.domain.Serving;
import org.fengqiao.document.http.DocumentViews.Genuine;
import org.fengqiao.document.http.DocumentViews.Row;
import org.fengqiao.document.http.DocumentViews.Whole;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** {@code /api/documents}: one document, its words, its pages, what is done with it. */
@Controller("/api/documents")
class DocumentsController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Documents documents;
  private final DocumentReading reading;
  private final Pages pages;
  private final DocumentViews views;
  private final CurrentActor current;

  DocumentsController(
      Documents documents,
      DocumentReading reading,
      Pages pages,
      DocumentViews views,
      CurrentActor current) {
    this.documents = documents;
    this.reading = reading;
    this.pages = pages;
    this.views = views;
    this.current = current;
  }

  /**
   * The words of a draft anew.
   *
   * @param id idempotency key
   * @param version the version the writer saw
   * @param fields answers by part
   */
  @Serdeable
  @PersonalData
  record Edit(
      @NotNull UUID id,
      long version,
      @Nullable Map<String, @Nullable List<@Nullable String>> fields) {}

  /** A decision without words: idempotency key and the version seen. */
  @Serdeable
  record Decision(@NotNull UUID id, long version) {}

  /**
   * A receipt of service.
   *
   * @param consented the addressee agreed to electronic service; needed for it
   * @param receiver name of receiver or witness, kept sealed
   */
  @Serdeable
  @PersonalData
  record Service(
      @NotNull UUID id,
      long version,
      Receipt.@Nullable Method method,
      Receipt.@Nullable Relation relation,
      @Nullable LocalDate servedOn,
      @Nullable UUID photo,
      @Nullable Boolean consented,
      @Nullable @Size(max = 100) String receiver) {}

  /** Whether a printed paper is genuine. */
  @Get("/verify")
  @Permit(Permission.ITEM_READ)
  Genuine verify(
      @QueryValue @Size(max = 60) String number,
      @QueryValue @Size(max = 40) String code,
      @Nullable @Header("Accept-Language") String languages) {
    Document found = reading.verify(number, code, current.get()).orThrow();
    return views.genuine(found, Language.of(languages));
  }

  /** The words; reading them is audited. */
  @Get("/{id}")
  @Permit({Permission.ITEM_READ_PERSONAL, Permission.DOCUMENT_ISSUE})
  Whole read(@PathVariable UUID id, @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Opened opened = reading.open(id, actor).orThrow();
    Row row = row(opened.document(), actor, languages);
    return new Whole(row, opened.content().fields());
  }

  /** The pages as PDF, or as .docx. */
  @Get("/{id}.pdf")
  @Produces({"application/pdf", MediaType.ALL})
  @Permit({Permission.ITEM_READ_PERSONAL, Permission.DOCUMENT_ISSUE})
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<byte[]> pdf(@PathVariable UUID id) {
    Printed printed = reading.print(id, current.get()).orThrow();
    byte[] bytes = pages.pdf(printed.sheet()).orThrow();
    return file(bytes, "application/pdf", "inline", printed.name() + ".pdf");
  }

  /** The pages as .docx. */
  @Get("/{id}.docx")
  @Produces({DOCX, MediaType.ALL})
  @Permit({Permission.ITEM_READ_PERSONAL, Permission.DOCUMENT_ISSUE})
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
  HttpResponse<byte[]> docx(@PathVariable UUID id) {
    Printed printed = reading.print(id, current.get()).orThrow();
    return file(Docx.of(printed.sheet()), DOCX, "attachment", printed.name() + ".docx");
  }

  /** Writes a draft anew. */
  @Post("/{id}")
  @Permit(Permission.DOCUMENT_ISSUE)
  Row edit(
      @PathVariable UUID id,
      @Body @Valid Edit body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return row(
        documents.edit(id, change, Answers.of(body.fields()), actor).orThrow(), actor, languages);
  }

  /** Gives it its number. */
  @Post("/{id}/issue")
  @Permit(Permission.DOCUMENT_ISSUE)
  Row issue(
      @PathVariable UUID id,
      @Body @Valid Decision body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return row(documents.issue(id, change, actor).orThrow(), actor, languages);
  }

  /** Records its service. */
  @Post("/{id}/serve")
  @Permit(Permission.DOCUMENT_ISSUE)
  Row serve(
      @PathVariable UUID id,
      @Body @Valid Service body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    Serving serving =
        new Serving(
            body.method(),
            body.relation(),
            body.servedOn(),
            body.photo(),
            Boolean.TRUE.equals(body.consented()),
            body.receiver());
    return row(documents.serve(id, change, serving, actor).orThrow(), actor, languages);
  }

  /** Throws a draft away, or takes an issued paper back. */
  @Post("/{id}/revoke")
  @Permit(Permission.DOCUMENT_ISSUE)
  Row revoke(
      @PathVariable UUID id,
      @Body @Valid Decision body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return row(documents.revoke(id, change, actor).orThrow(), actor, languages);
  }

  private Row row(Document document, Actor actor, @Nullable String languages) {
    boolean writes = actor.permissions().contains(Permission.DOCUMENT_ISSUE);
    return views.row(document, actor, writes, Language.of(languages));
  }

  /** Names are made of template and number only; RFC 5987 for the Chinese of them. */
  private static HttpResponse<byte[]> file(byte[] bytes, String type, String how, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how
                + "; filename=\"document"
                + name.substring(name.lastIndexOf('.'))
                + "\"; filename*=UTF-8''"
                + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
