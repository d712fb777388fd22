package org.fengqiao.law.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Duty;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.RouteCard;
import org.jspecify.annotations.Nullable;

/** The route card of a kind, in the reader's language. */
final class CardViews {
  private CardViews() {}

  /** An article. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RefView(String code, String article, String title, String text, boolean summary) {
    static RefView of(LawRef r) {
      return new RefView(r.code(), r.article(), r.title(), r.text(), r.summary());
    }
  }

  /**
   * One route.
   *
   * @param time how long; null where nobody wrote a card for the route
   * @param summary a part is our own summary, not supported by the article
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RouteView(
      String route,
      String name,
      String receiver,
      @Nullable String time,
      @Nullable String fee,
      @Nullable String effect,
      @Nullable String how,
      @Nullable RefView law,
      boolean summary) {
    static RouteView of(LawEdition edition, Route r, Locale locale) {
      RouteCard card = edition.card(r.route()).orElse(null);
      String receiver = r.receivers().in(locale);
      String shown = receiver.isBlank() ? r.receiver() : receiver;
      return card == null
          ? new RouteView(r.route(), r.route(), shown, null, null, null, null, null, false)
          : new RouteView(
              r.route(),
              card.name().in(locale),
              shown,
              card.time().in(locale),
              card.fee().in(locale),
              card.effect().in(locale),
              card.how().in(locale),
              articleOf(edition, card.code(), card.article()),
              card.summary());
    }
  }

  /**
   * A rule that lifts a matter above its first tier.
   *
   * @param code the faces have a sentence for it
   * @param args values for the sentence
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RuleView(String code, String tier, boolean informDistrict, Map<String, Object> args) {
    static RuleView of(LawEdition edition, Kind kind, TierRule r, Locale locale) {
      Map<String, Object> args = new LinkedHashMap<>();
      args.put("tier", r.tier().name());
      put(
          args,
          "subKind",
          edition.subKind(kind, r.subKind()).map(s -> s.label().in(locale)).orElse(r.subKind()));
      put(args, "people", r.minPeople());
      put(args, "level", r.minLevel() == null ? null : r.minLevel().name());
      put(args, "safety", r.safety() == null ? null : r.safety().name());
      put(args, "flag", r.flag());
      put(args, "days", r.seasonDays());
      return new RuleView(r.reason(), r.tier().name(), r.informDistrict(), args);
    }

    private static void put(Map<String, Object> args, String name, @Nullable Object value) {
      if (value != null) {
        args.put(name, value);
      }
    }
  }

  /** A line of the duty list. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DutyView(
      String responsibility,
      String unit,
      String name,
      @Nullable String subKind,
      @Nullable String subKindName,
      String duty,
      @Nullable RefView law,
      boolean overlap,
      @Nullable String overlapWith) {
    static DutyView of(LawEdition edition, Kind kind, Duty d, Locale locale) {
      return new DutyView(
          d.responsibility().name(),
          d.unit(),
          d.name().in(locale),
          d.subKind(),
          edition.subKind(kind, d.subKind()).map(s -> s.label().in(locale)).orElse(null),
          d.duty().in(locale),
          articleOf(edition, d.code(), d.article()),
          d.overlap(),
          d.overlapWith());
    }
  }

  /**
   * The card.
   *
   * @param versions numbers of the editions it was made from, by table
   * @param firstTier lowest able tier by the matrix
   * @param lifts rules that take it higher
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CardView(
      Kind kind,
      String name,
      LocalDate on,
      Map<String, Integer> versions,
      @Nullable String firstTier,
      List<RuleView> lifts,
      String confirmable,
      List<RouteView> routes,
      List<DutyView> duties,
      List<RefView> articles) {

    static CardView of(LawEdition edition, Kind kind, LocalDate day, Locale locale) {
      KindEntry entry =
          edition.kinds().stream().filter(k -> k.kind() == kind).findFirst().orElseThrow();
      List<TierRule> rules = edition.tierRules(kind);
      return new CardView(
          kind,
          entry.label().in(locale),
          day,
          Map.of(
              "route", edition.version(LawTable.ROUTE),
              "routeCard", edition.version(LawTable.ROUTE_CARD),
              "tierRule", edition.version(LawTable.TIER_RULE),
              "duty", edition.version(LawTable.DUTY)),
          rules.stream()
              .filter(r -> r.reason().equals("MATRIX"))
              .map(r -> r.tier().name())
              .findFirst()
              .orElse(null),
          rules.stream()
              .filter(r -> !r.reason().equals("MATRIX"))
              .map(r -> RuleView.of(edition, kind, r, locale))
              .toList(),
          entry.confirmable(),
          edition.routes(kind).stream().map(r -> RouteView.of(edition, r, locale)).toList(),
          edition.duties(kind).stream().map(d -> DutyView.of(edition, kind, d, locale)).toList(),
          edition.allArticles(kind).stream().map(RefView::of).toList());
    }
  }

  private static @Nullable RefView articleOf(
      LawEdition edition, @Nullable String code, @Nullable String article) {
    return code == null || article == null
        ? null
        : edition.ref(code, article).map(RefView::of).orElse(null);
  }
}
