package org.fengqiao.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.ItemQuery.Due;
import org.fengqiao.desk.domain.ItemQuery.Marks;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.ledger.LedgerExports;
import org.fengqiao.ledger.ReportTexts;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** What goes out: lists as tables, and the text of one item for another system. */
@Controller("/api")
class ExportController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST_WORDS = 60;

  private final LedgerExports exports;
  private final ReportTexts texts;
  private final Lists lists;
  private final Clock clock;
  private final CurrentActor actor;

  ExportController(
      LedgerExports exports, ReportTexts texts, Lists lists, Clock clock, CurrentActor actor) {
    this.exports = exports;
    this.texts = texts;
    this.lists = lists;
    this.clock = clock;
    this.actor = actor;
  }

  /** Another system. */
  @Serdeable
  record SystemView(String system, String title) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SystemsView(List<SystemView> systems) {}

  /** A text to be copied. */
  @Serdeable
  @PersonalData
  record CopyView(String system, String title, String text, boolean personal) {}

  /**
   * A list as a table, with the scope and the filters of the desk's list.
   *
   * @param format xlsx or csv
   * @param columns name of a set of columns; the first when not given
   * @param personal true for the words of persons too
   */
  @Get("/ledger/items.{format}")
  @Produces({XLSX, "text/csv", MediaType.ALL})
  @Permit(Permission.LEDGER_EXPORT)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> items(
      @PathVariable String format,
      @QueryValue(defaultValue = "open") String view,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String kind,
      @Nullable @QueryValue String level,
      @Nullable @QueryValue String street,
      @Nullable @QueryValue String grid,
      @Nullable @QueryValue String cause,
      @Nullable @QueryValue String received,
      @Nullable @QueryValue String due,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String columns,
      @QueryValue(defaultValue = "false") boolean personal) {
    Actor reader = actor.get();
    TableFile.Format as = Requests.constant(TableFile.Format.class, format, "/format");
    View list = Requests.constant(View.class, view, "/view");
    Lists.Filter filter =
        new Lists.Filter(
            Requests.optional(ItemState.class, state, "/state"),
            Requests.optional(Kind.class, kind, "/kind"),
            Requests.optional(Level.class, level, "/level"),
            place(grid == null || grid.isEmpty() ? street : grid),
            words(q),
            new Marks(
                cause == null || cause.isEmpty() ? null : Requests.code(cause, "/cause"),
                Requests.optional(ReceiptLevel.class, received, "/received"),
                lists.days(Requests.optional(Due.class, due, "/due"))));
    boolean own = !reader.permissions().contains(Permission.ITEM_READ);
    LedgerExports.Wish wish =
        new LedgerExports.Wish(
            own ? View.MINE : list,
            filter,
            columns == null || columns.isEmpty() ? null : columns,
            personal);
    LedgerExports.Ready ready = exports.ready(wish, reader).orThrow();
    String ending = as.name().toLowerCase(Locale.ROOT);
    String name = ready.set().name() + clock.today() + '.' + ending;
    return HttpResponse.ok(
            new StreamedFile(
                new TableStream(exports, ready, as),
                MediaType.of(as == TableFile.Format.CSV ? "text/csv;charset=utf-8" : XLSX)))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, ending))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Systems there is a text for. */
  @Get("/ledger/systems")
  @Permit(Permission.ITEM_READ)
  SystemsView systems(@Nullable @Header("Accept-Language") String languages) {
    Locale locale = Locale.forLanguageTag(Language.of(languages).tag());
    return new SystemsView(
        texts.systems(actor.get()).stream()
            .map(t -> new SystemView(t.system(), t.title().in(locale)))
            .toList());
  }

  /**
   * The text of an item for another system.
   *
   * @param system which one, as {@code for}
   * @param personal true for names and words in the clear
   */
  @Get("/items/{number}/report-text")
  @Permit(Permission.ITEM_READ)
  CopyView copy(
      @PathVariable String number,
      @QueryValue("for") String system,
      @QueryValue(defaultValue = "false") boolean personal,
      @Nullable @Header("Accept-Language") String languages) {
    Actor reader = actor.get();
    Locale locale = Locale.forLanguageTag(Language.of(languages).tag());
    ReportTexts.Copy copy =
        texts.copy(new ItemRef(reader.district(), number), system, personal, reader).orThrow();
    return new CopyView(
        copy.template().system(), copy.template().title().in(locale), copy.text(), copy.personal());
  }

  private static String disposition(String name, String ending) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"ledger." + ending + "\"; filename*=UTF-8''" + encoded;
  }

  private static @Nullable String place(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    if (!code.matches("\\d{9}|\\d{12,18}")) {
      throw Requests.bad("/street", "value-not-known");
    }
    return code;
  }

  private static @Nullable String words(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return null;
    }
    if (q.length() > MOST_WORDS || q.indexOf(0) >= 0) {
      throw Requests.bad("/q", "value-not-known");
    }
    return q.strip();
  }
}
