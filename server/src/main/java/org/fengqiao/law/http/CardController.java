package org.fengqiao.law.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Citations;
import org.fengqiao.law.domain.Citations.Cited;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.law.http.CardViews.CardView;
import org.fengqiao.law.http.CardViews.RefView;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** What triage and reply look up: articles, the route card of a kind, a check of citations. */
@Controller("/api/law")
class CardController {
  private static final int LIMIT = 200;

  private final Laws laws;
  private final CurrentActor current;
  private final Clock clock;

  CardController(Laws laws, CurrentActor current, Clock clock) {
    this.laws = laws;
    this.current = current;
    this.clock = clock;
  }

  /** Articles in force on a day. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RefsView(LocalDate on, List<RefView> refs) {}

  /**
   * Citations to check.
   *
   * @param text words with citations such as 《民法典》第六百七十五条
   * @param citations citations by code
   * @param on today unless told
   */
  @Serdeable
  record CheckBody(
      @Nullable @Size(max = 20_000) String text,
      @Nullable @Size(max = 100) List<@NotNull @Valid CitationBody> citations,
      @Nullable LocalDate on) {}

  /** One citation. */
  @Serdeable
  record CitationBody(
      @NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 20) String article) {}

  /**
   * What is known of a citation.
   *
   * @param status VALID, NOT_IN_FORCE or UNKNOWN; the last is not in the table and to be checked
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CitedView(
      String cited, @Nullable String code, String article, String status, @Nullable RefView ref) {}

  /** The answer. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CheckedView(LocalDate on, List<CitedView> citations) {}

  /**
   * Articles in force, those of a kind or all of them.
   *
   * @param q part of the name, number or words
   * @param on today unless told
   */
  @Get("/refs")
  @Permit
  RefsView refs(
      @Nullable @QueryValue Kind kind,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue LocalDate on) {
    LocalDate day = on == null ? clock.today() : on;
    LawEdition edition = edition(day);
    List<LawRef> found = kind == null ? edition.refs() : edition.allArticles(kind);
    String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    return new RefsView(
        day, found.stream().filter(r -> holds(r, words)).limit(LIMIT).map(RefView::of).toList());
  }

  private static boolean holds(LawRef ref, String words) {
    return words.isEmpty()
        || (ref.title() + "第" + ref.article() + "条 " + ref.code() + ' ' + ref.text())
            .toLowerCase(Locale.ROOT)
            .contains(words);
  }

  /** Whether citations are in the table and in force. Writes nothing. */
  @Post("/citations/check")
  @Permit
  CheckedView check(@Body @Valid CheckBody body) {
    LocalDate day = body.on() == null ? clock.today() : body.on();
    LawEdition edition = edition(day);
    List<Cited> found = new ArrayList<>();
    if (body.text() != null) {
      found.addAll(Citations.in(body.text(), edition));
    }
    if (body.citations() != null) {
      body.citations().forEach(c -> found.add(Citations.of(c.code(), c.article(), edition)));
    }
    return new CheckedView(day, found.stream().map(CardController::view).toList());
  }

  private static CitedView view(Cited c) {
    LawRef ref = c.ref();
    return new CitedView(
        c.cited(), c.code(), c.article(), c.status().name(), ref == null ? null : RefView.of(ref));
  }

  /**
   * The route card of a kind: routes in order with time, fee and effect, who decides, the first
   * tier and what lifts it.
   *
   * @param on today unless told
   */
  @Get("/kinds/{kind}/card")
  @Permit
  CardView card(
      @PathVariable Kind kind,
      @Nullable @QueryValue LocalDate on,
      @Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    LocalDate day = on == null ? clock.today() : on;
    Locale locale = Locale.forLanguageTag(Language.of(language).tag());
    return CardView.of(edition(day), kind, day, locale);
  }

  private LawEdition edition(LocalDate day) {
    return laws.on(current.get().district(), day);
  }
}
