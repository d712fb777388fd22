package org.fengqiao.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.ledger.LedgerImports;
import org.fengqiao.ledger.LedgerUndo;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.ledger.http.ImportViews.BroughtView;
import org.fengqiao.ledger.http.ImportViews.CheckView;
import org.fengqiao.ledger.http.ImportViews.ImportView;
import org.fengqiao.ledger.http.ImportViews.ImportsView;
import org.fengqiao.ledger.http.ImportViews.MappingBody;
import org.fengqiao.ledger.http.ImportViews.ToldView;
import org.fengqiao.ledger.http.ImportViews.UndoBody;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Lists of other offices: bring, check, import, take back. */
@Controller("/api/ledger/imports")
class ImportsController {
  private final LedgerImports imports;
  private final LedgerUndo undo;
  private final ImportViews views;
  private final CurrentActor actor;

  ImportsController(LedgerImports imports, LedgerUndo undo, ImportViews views, CurrentActor actor) {
    this.imports = imports;
    this.undo = undo;
    this.views = views;
    this.actor = actor;
  }

  /** Imports of the own places, newest first. */
  @Get
  @Permit(Permission.LEDGER_IMPORT)
  ImportsView list() {
    Actor reader = actor.get();
    return new ImportsView(imports.list(reader).stream().map(i -> views.of(i, reader)).toList());
  }

  /**
   * Brings a file; the body is the raw file.
   *
   * @param id made by the client, names the import from then on
   * @param format xlsx or csv
   */
  @Post
  @Consumes(MediaType.ALL)
  @Permit(Permission.LEDGER_IMPORT)
  HttpResponse<BroughtView> bring(
      @Nullable @QueryValue String id,
      @Nullable @QueryValue String format,
      @Body byte @Nullable [] file) {
    Actor sender = actor.get();
    UUID key = Requests.uuid(id, "/id");
    TableFile.Format as = Requests.constant(TableFile.Format.class, format, "/format");
    byte[] bytes = file == null ? new byte[0] : file;
    return HttpResponse.created(views.of(imports.bring(key, as, bytes, sender).orThrow(), sender));
  }

  /** One import with its items. */
  @Get("/{id}")
  @Permit(Permission.LEDGER_IMPORT)
  ToldView get(@PathVariable UUID id) {
    Actor reader = actor.get();
    return views.of(imports.get(id, reader).orThrow(), reader);
  }

  /** What would become of every row. */
  @Post("/{id}/check")
  @Permit(Permission.LEDGER_IMPORT)
  CheckView check(@PathVariable UUID id, @Body MappingBody body) {
    return views.of(imports.check(id, body.read(), actor.get()).orThrow());
  }

  /** Opens the rows. */
  @Post("/{id}/import")
  @Permit(Permission.LEDGER_IMPORT)
  ToldView run(@PathVariable UUID id, @Body MappingBody body) {
    Actor sender = actor.get();
    boolean duplicates = Boolean.TRUE.equals(body.duplicates());
    return views.of(imports.run(id, body.read(), duplicates, sender).orThrow(), sender);
  }

  /** Asks a second person to take it back. */
  @Post("/{id}/undo")
  @Permit(Permission.LEDGER_IMPORT)
  ImportView undo(@PathVariable UUID id, @Body UndoBody body) {
    Actor sender = actor.get();
    String reason = body.reason() == null ? "" : body.reason();
    UUID key = Requests.uuid(body.id(), "/id");
    return views.of(undo.propose(id, key, reason, sender).orThrow(), sender);
  }
}
