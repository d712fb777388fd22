package org.fengqiao.law.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Lists that a district keeps itself, as forms offer them today. */
@Controller("/api/law/choices")
class ChoiceController {
  private final Laws laws;
  private final Clock clock;
  private final CurrentActor actor;

  ChoiceController(Laws laws, Clock clock, CurrentActor actor) {
    this.laws = laws;
    this.clock = clock;
    this.actor = actor;
  }

  /** A code and its name in the reader's language. */
  @Serdeable
  record ChoiceView(String code, String label) {}

  /**
   * The lists.
   *
   * @param rootCauses sources closed matters are sorted by (六源, HZ-10); empty: nobody is asked
   * @param receiptLevels levels of receipt (MC-01)
   */
  @Serdeable
  record ChoicesView(List<ChoiceView> rootCauses, List<ChoiceView> receiptLevels) {}

  @Get
  @Permit
  ChoicesView choices(@Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    Locale locale = Locale.forLanguageTag(Language.of(language).tag());
    LawEdition edition = laws.on(actor.get().district(), clock.today());
    return new ChoicesView(
        views(edition.rootCauses(), locale), views(edition.receiptLevels(), locale));
  }

  private static List<ChoiceView> views(List<CodeLabel> list, Locale locale) {
    return list.stream().map(c -> new ChoiceView(c.code(), c.label().in(locale))).toList();
  }
}
