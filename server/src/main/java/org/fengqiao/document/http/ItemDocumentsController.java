package org.fengqiao.document.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.document.DocumentReading;
import org.fengqiao.document.Documents;
import org.fengqiao.document.http.DocumentViews.FolderView;
import org.fengqiao.document.http.DocumentViews.Row;
import org.fengqiao.document.http.DocumentViews.TemplatesView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The documents of an item, and the templates they are begun with. */
@Controller("/api")
class ItemDocumentsController {
  private final Documents documents;
  private final DocumentReading reading;
  private final DocumentViews views;
  private final CurrentActor current;

  ItemDocumentsController(
      Documents documents, DocumentReading reading, DocumentViews views, CurrentActor current) {
    this.documents = documents;
    this.reading = reading;
    this.views = views;
    this.current = current;
  }

  /**
   * A draft.
   *
   * @param id idempotency key
   * @param fields answers by part; the house fills in what it knows of the others
   */
  @Serdeable
  @PersonalData
  record Draft(
      @NotNull UUID id,
      @Nullable String template,
      @Nullable Map<String, @Nullable List<@Nullable String>> fields) {}

  /** Templates in force today. */
  @Get("/document-templates")
  @Permit(Permission.ITEM_READ)
  TemplatesView templates(@Nullable @Header("Accept-Language") String languages) {
    return views.templates(
        documents.templates(current.get()), reading.articles(), Language.of(languages));
  }

  /** The item's documents without their words, and what its state calls for. */
  @Get("/items/{number}/documents")
  @Permit(Permission.ITEM_READ)
  FolderView folder(
      @PathVariable String number, @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    ItemRef ref = new ItemRef(actor.district(), number);
    return views.folder(reading.folder(ref, actor).orThrow(), actor, Language.of(languages));
  }

  /** Begins a document. */
  @Post("/items/{number}/documents")
  @Permit(Permission.DOCUMENT_ISSUE)
  HttpResponse<Row> draft(
      @PathVariable String number,
      @Body @Valid Draft body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    ItemRef ref = new ItemRef(actor.district(), number);
    String template = body.template() == null ? "" : body.template();
    Map<String, List<String>> fields = Answers.of(body.fields());
    return HttpResponse.created(
        views.row(
            documents.draft(ref, template, fields, body.id(), actor).orThrow(),
            actor,
            true,
            Language.of(languages)));
  }
}
