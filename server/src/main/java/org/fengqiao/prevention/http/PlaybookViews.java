package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.platform.Language;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Season;
import org.jspecify.annotations.Nullable;

/** Playbooks as the interface shows them. */
final class PlaybookViews {
  private PlaybookViews() {}

  /** One article of law. */
  @Serdeable
  record LawView(String code, String article, String title) {}

  /** A playbook to choose. */
  @Serdeable
  record BookName(String version, String code, String title, boolean inSeason) {}

  /** Its season: days after a movable day, negative before it. */
  @Serdeable
  record SeasonView(String anchor, int from, int to) {}

  /**
   * One step.
   *
   * @param role who does it; null: whoever has the task
   * @param days calendar days from acceptance; null: as the task
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BookStep(
      String code,
      String text,
      @Nullable String role,
      @Nullable Integer days,
      List<String> materials,
      List<LawView> law) {}

  /**
   * A playbook.
   *
   * @param own whether it is the district's own
   * @param dueDays days for blue, yellow, orange and red
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Book(
      String kind,
      String code,
      String version,
      boolean own,
      LocalDate validFrom,
      @Nullable SeasonView season,
      boolean inSeason,
      String fromLevel,
      String role,
      String tier,
      List<Integer> dueDays,
      String title,
      List<BookStep> steps,
      List<String> materials,
      List<LawView> law) {}

  /** All in force. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Books(List<Book> playbooks) {}

  static Book book(Playbook b, boolean inSeason, Language language) {
    Season season = b.season();
    return new Book(
        RunResult.nameOf(b.kind()),
        b.code(),
        b.version(),
        !b.district().equals("000000"),
        b.validFrom(),
        season == null ? null : new SeasonView(season.anchor(), season.from(), season.to()),
        inSeason,
        b.fromLevel().name(),
        b.role().name(),
        b.tier().name(),
        b.dueDays(),
        in(b.title(), language),
        b.steps().stream()
            .map(s ->
                new BookStep(
                    s.code(),
                    in(s.text(), language),
                    s.role() == null ? null : s.role().name(),
                    s.days(),
                    s.materials().stream().map(m -> in(m, language)).toList(),
                    law(s.law(), language)))
            .toList(),
        b.materials().stream().map(m -> in(m, language)).toList(),
        law(b.law(), language));
  }

  static List<LawView> law(List<Playbook.Article> articles, Language language) {
    return articles.stream()
        .map(l -> new LawView(l.code(), l.article(), in(l.title(), language)))
        .toList();
  }

  static String in(Map<String, String> texts, Language language) {
    return texts.getOrDefault(language.tag(), texts.getOrDefault("zh-CN", ""));
  }
}
