package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.Letters;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.LetterEvidence;
import org.fengqiao.prevention.domain.LetterStore;
import org.fengqiao.prevention.domain.RiskLetter;
import org.jspecify.annotations.Nullable;

/** Letters as the interface shows them. */
@Singleton
class LetterViews {
  private final Letters letters;
  private final Grids grids;
  private final Clock clock;

  LetterViews(Letters letters, Grids grids, Clock clock) {
    this.letters = letters;
    this.grids = grids;
    this.clock = clock;
  }

  /** A neighbour with its count of 30 days. */
  @Serdeable
  record Around(String grid, String name, int d30) {}

  /** What the letter states; a count below the least is null. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Evidence(
      String level,
      LocalDate levelOn,
      Instant asOf,
      int least,
      @Nullable Integer d7,
      @Nullable Integer d30,
      @Nullable Integer d90,
      List<Around> around) {}

  /** How it was served. */
  @Serdeable
  record ServiceView(LocalDate on, String method, String proof, LocalDate dueOn) {}

  /** What came back. */
  @Serdeable
  record AnswerView(LocalDate on, String text) {}

  /** Something that happened to it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Event(String event, Instant at, String role, @Nullable String reason) {}

  /**
   * A letter.
   *
   * @param overdue whether its answer is late
   * @param allowed events the reader may send now; {@code edit} among them
   * @param second whether it waits for somebody other than the reader, who wrote it
   * @param history null in lists
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      UUID warning,
      String grid,
      String gridName,
      String streetName,
      String kind,
      String unit,
      Evidence evidence,
      String organ,
      String advice,
      int answerDays,
      String state,
      @Nullable String number,
      Instant draftedAt,
      @Nullable Instant approvedAt,
      @Nullable ServiceView service,
      @Nullable AnswerView answer,
      boolean overdue,
      boolean second,
      long version,
      List<String> allowed,
      @Nullable List<Event> history) {}

  /** Letters approved in a year. */
  @Serdeable
  record YearView(int year, long approved, long served, long answered, long overdue) {}

  /** Letters and figures by year. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> letters, List<YearView> years) {}

  Page page(Actor actor, List<RiskLetter> found, List<LetterStore.Year> years) {
    return new Page(
        found.stream().map(l -> row(actor, l, null)).toList(),
        years.stream()
            .map(y -> new YearView(y.year(), y.approved(), y.served(), y.answered(), y.overdue()))
            .toList());
  }

  /** With its history. */
  Row detail(Actor actor, RiskLetter letter) {
    return row(
        actor,
        letter,
        letters.history(letter).stream()
            .map(e -> new Event(e.event().wire(), e.at(), e.role().name(), e.reason()))
            .toList());
  }

  private Row row(Actor actor, RiskLetter l, @Nullable List<Event> history) {
    RiskLetter.Service served = l.service();
    RiskLetter.Answer answer = l.answer();
    boolean waits = LetterEvent.APPROVE.allowedIn(l.state());
    return new Row(
        l.id(),
        l.warning(),
        l.grid(),
        name(l.district(), l.grid()),
        name(l.district(), l.grid().substring(0, 9)),
        RunResult.nameOf(l.kind()),
        l.unit(),
        evidence(l.evidence()),
        l.organ(),
        l.advice(),
        l.answerDays(),
        l.state().name(),
        l.number(),
        l.draftedAt(),
        l.approvedAt(),
        served == null
            ? null
            : new ServiceView(served.on(), served.method().name(), served.proof(), served.dueOn()),
        answer == null ? null : new AnswerView(answer.on(), answer.text()),
        l.overdue(clock.today()),
        waits && l.writers().wrote(actor.id()),
        l.version(),
        LetterEvent.possible(l.state()).stream()
            .filter(e -> letters.may(actor, l, e))
            .map(LetterEvent::wire)
            .toList(),
        history);
  }

  private static Evidence evidence(LetterEvidence e) {
    return new Evidence(
        e.level().name(),
        e.levelOn(),
        e.asOf(),
        e.least(),
        e.d7(),
        e.d30(),
        e.d90(),
        e.around().stream().map(a -> new Around(a.grid(), a.name(), a.d30())).toList());
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
