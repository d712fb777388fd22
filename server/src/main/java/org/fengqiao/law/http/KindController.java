package org.fengqiao.law.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** Kinds, sub-kinds and safety questions in force today, in the reader's language. */
@Controller("/api/kinds")
class KindController {
  private final Laws laws;
  private final Clock clock;
  private final CurrentActor actor;

  KindController(Laws laws, Clock clock, CurrentActor actor) {
    this.laws = laws;
    this.clock = clock;
    this.actor = actor;
  }

  /**
   * The table of kinds.
   *
   * @param version edition of the table; changes when kinds or labels change
   * @param safety codes of the safety questions every report answers
   */
  @Serdeable
  record KindsView(int version, List<KindView> kinds, List<Safety> safety) {}

  @Serdeable
  record KindView(Kind kind, String label, List<SubKindView> subKinds) {}

  @Serdeable
  record SubKindView(String code, String label) {}

  @Get
  @Permit
  KindsView list(@Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    Locale locale = Locale.forLanguageTag(Language.of(language).tag());
    LawEdition edition = laws.on(actor.get().district(), clock.today());
    return new KindsView(
        edition.kindVersion(),
        edition.kinds().stream().map(kind -> view(kind, locale)).toList(),
        List.of(Safety.values()));
  }

  private static KindView view(KindEntry entry, Locale locale) {
    return new KindView(
        entry.kind(),
        entry.label().in(locale),
        entry.subKinds().stream()
            .map(sub -> new SubKindView(sub.code(), sub.label().in(locale)))
            .toList());
  }
}
