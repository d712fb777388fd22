package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.document.PlacePapers;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.LetterEvidence;
import org.fengqiao.prevention.domain.LetterRefusal;
import org.fengqiao.prevention.domain.LetterState;
import org.fengqiao.prevention.domain.LetterStore;
import org.fengqiao.prevention.domain.LetterStore.Entry;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.PreventionRule;
import org.fengqiao.prevention.domain.RiskLetter;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Letters that warn units of a risk: drafted from a warning, approved by a second person, served,
 * answered. They state counts of places, never below the least, and never family matters.
 */
@Singleton
public class Letters {
  private static final String SORT = "RISK_ADVISORY";
  private static final int LONGEST = 2000;
  private static final int LONGEST_UNIT = 80;
  private static final int MOST_DAYS = 90;
  private static final int STREET = 9;

  private final LetterStore store;
  private final TaskStore tasks;
  private final Warnings warnings;
  private final Hotspots hotspots;
  private final PlacePapers papers;
  private final LetterWords words;
  private final Audit audit;
  private final Clock clock;

  Letters(
      LetterStore store,
      TaskStore tasks,
      Warnings warnings,
      Hotspots hotspots,
      PlacePapers papers,
      LetterWords words,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.warnings = warnings;
    this.hotspots = hotspots;
    this.papers = papers;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a writer gives.
   *
   * @param unit organisation it goes to
   * @param advice null: the steps of the kind's playbook
   * @param answerDays null: as the rule says
   */
  public record Text(
      @Nullable String unit, @Nullable String advice, @Nullable Integer answerDays) {}

  /** Idempotency key, and the version the person saw. */
  public record Change(UUID key, long version) {}

  /**
   * What goes with an event.
   *
   * @param on day of service or of the answer
   * @param method how it was served
   * @param note proof of service, the answer, or why it was withdrawn
   */
  public record With(
      @Nullable LocalDate on, RiskLetter.@Nullable Method method, @Nullable String note) {}

  /** A letter as a file. */
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  public record Printed(RiskLetter letter, String name, byte[] bytes) {}

  /** Begins a letter; the same id again answers the letter as it stands. */
  @Transactional
  public Outcome<RiskLetter> draft(Actor actor, UUID id, UUID warningId, Text text) {
    Optional<RiskLetter> known = store.lock(actor.district(), id);
    if (known.isPresent()) {
      boolean same = known.get().warning().equals(warningId) && sees(actor, known.get());
      return same ? Outcome.done(known.get()) : Outcome.refused(new LetterRefusal.KeyReused());
    }
    return warnings.get(actor, warningId).then(warning -> draft(actor, id, warning, text));
  }

  private Outcome<RiskLetter> draft(Actor actor, UUID id, Warning warning, Text text) {
    if (!actor.may(Permission.TASK_DECIDE, warning.grid())) {
      return Outcome.refused(new LetterRefusal.NotPermitted());
    }
    if (warning.kind() == Kind.FAMILY.ordinal()) {
      return Outcome.refused(new LetterRefusal.KindNotTold());
    }
    LocalDate today = clock.today();
    PreventionRule rule = tasks.rule(actor.district(), today);
    LetterEvidence evidence =
        hotspots
            .explain(actor.district(), warning.grid(), warning.kind())
            .map(e ->
                LetterEvidence.of(
                    e,
                    warning.level(),
                    warning.levelAt().atZone(Clock.ZONE).toLocalDate(),
                    rule.letterLeast()))
            .orElse(null);
    if (evidence == null || evidence.d90() == null) {
      return Outcome.refused(new LetterRefusal.TooFew(rule.letterLeast()));
    }
    String advice = text.advice() == null ? advice(actor, warning) : text.advice();
    Integer days = text.answerDays();
    Text full = new Text(text.unit(), advice, days == null ? rule.letterDays() : days);
    List<Field> faults = faults(full);
    if (!faults.isEmpty()) {
      return Outcome.refused(new LetterRefusal.Incomplete(faults));
    }
    RiskLetter letter = begun(actor, id, warning, evidence, full);
    return Outcome.done(write(actor, letter, LetterEvent.DRAFT, id, null));
  }

  private RiskLetter begun(
      Actor actor, UUID id, Warning warning, LetterEvidence evidence, Text text) {
    Instant at = clock.now();
    String district = actor.district();
    PlacePapers.Edition edition = papers.newest(district, SORT, clock.today());
    String street = warning.grid().substring(0, STREET);
    return new RiskLetter(
        district,
        id,
        warning.id(),
        warning.grid(),
        warning.kind(),
        Objects.requireNonNull(text.unit()).strip(),
        evidence,
        words.organ(district, actor.territory().prefixes(), street),
        Objects.requireNonNull(text.advice()).strip(),
        Objects.requireNonNull(text.answerDays()),
        LetterState.DRAFT,
        edition.of(),
        edition.version(),
        null,
        new RiskLetter.Writers(actor.id(), actor.id(), null),
        at,
        null,
        null,
        null,
        at,
        1);
  }

  private String advice(Actor actor, Warning warning) {
    LocalDate today = clock.today();
    List<Playbook> books =
        tasks.playbooks(actor.district(), today).getOrDefault(warning.kind(), List.of());
    return Playbook.choose(books, warning.level(), today, tasks.anchors(actor.district()))
        .or(() -> books.stream().findFirst())
        .map(LetterWords::advice)
        .orElse("");
  }

  /** Writes a draft anew. */
  @Transactional
  public Outcome<RiskLetter> edit(Actor actor, UUID id, Change change, Text text) {
    return decide(
        actor,
        id,
        LetterEvent.EDIT,
        change,
        before -> {
          String unit = text.unit() == null ? before.unit() : text.unit();
          String advice = text.advice() == null ? before.advice() : text.advice();
          Integer given = text.answerDays();
          int days = given == null ? before.answerDays() : given;
          List<Field> faults = faults(new Text(unit, advice, days));
          return faults.isEmpty()
              ? Outcome.done(
                  before.written(unit.strip(), advice.strip(), days, actor.id(), clock.now()))
              : Outcome.refused(new LetterRefusal.Incomplete(faults));
        },
        null);
  }

  /** Approves, notes service or answer, or withdraws. */
  @Transactional
  public Outcome<RiskLetter> decide(
      Actor actor, UUID id, LetterEvent event, Change change, With with) {
    String reason = event == LetterEvent.WITHDRAW ? with.note() : null;
    return decide(actor, id, event, change, before -> after(actor, before, event, with), reason);
  }

  @FunctionalInterface
  private interface Step {
    Outcome<RiskLetter> of(RiskLetter before);
  }

  private Outcome<RiskLetter> decide(
      Actor actor, UUID id, LetterEvent event, Change change, Step step, @Nullable String reason) {
    RiskLetter before = store.lock(actor.district(), id).filter(l -> sees(actor, l)).orElse(null);
    if (before == null) {
      return Outcome.refused(new LetterRefusal.NotFound());
    }
    Optional<Entry> known = store.eventByKey(actor.district(), change.key());
    if (known.isPresent()) {
      boolean same = known.get().letter().equals(id) && known.get().event() == event;
      return same ? Outcome.done(before) : Outcome.refused(new LetterRefusal.KeyReused());
    }
    if (!actor.may(Permission.TASK_DECIDE, before.grid())) {
      return Outcome.refused(new LetterRefusal.NotPermitted());
    }
    if (before.version() != change.version() || !event.allowedIn(before.state())) {
      return Outcome.refused(new LetterRefusal.Stale(before.state(), before.version()));
    }
    return step.of(before).map(after -> write(actor, after, event, change.key(), reason));
  }

  private Outcome<RiskLetter> after(Actor actor, RiskLetter before, LetterEvent event, With with) {
    if (event == LetterEvent.APPROVE && before.writers().wrote(actor.id())) {
      return Outcome.refused(new LetterRefusal.SamePerson());
    }
    List<Field> faults = LetterChecks.faults(before, event, with, clock.today());
    if (!faults.isEmpty()) {
      return Outcome.refused(new LetterRefusal.Incomplete(faults));
    }
    Instant at = clock.now();
    return Outcome.done(
        switch (event) {
          case APPROVE -> before.approved(number(before), actor.id(), at);
          case SERVE -> before.moved(event.to(), LetterChecks.service(before, with), null, at);
          case ANSWER -> before.moved(event.to(), before.service(), LetterChecks.answer(with), at);
          default -> before.moved(event.to(), null, null, at);
        });
  }

  private String number(RiskLetter letter) {
    return papers.number(letter.district(), edition(letter), clock.today().getYear());
  }

  private static PlacePapers.Edition edition(RiskLetter letter) {
    return new PlacePapers.Edition(letter.templateOf(), SORT, letter.templateVersion());
  }

  private RiskLetter write(
      Actor actor, RiskLetter after, LetterEvent event, UUID key, @Nullable String reason) {
    store.write(
        after,
        new Entry(
            after.id(), after.version(), key, event, after.changedAt(), actor.role(), reason));
    audit.record(
        actor,
        "letter." + event.wire(),
        "letter/" + after.id(),
        Map.of("grid", after.grid(), "kind", RunResult.nameOf(after.kind())));
    return after;
  }

  /** One letter of the territory. */
  @Transactional
  public Outcome<RiskLetter> get(Actor actor, UUID id) {
    return store
        .find(actor.district(), id)
        .filter(l -> sees(actor, l))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new LetterRefusal.NotFound()));
  }

  /** Letters of the territory. */
  @Transactional
  public List<RiskLetter> list(Actor actor, @Nullable LetterState state, boolean late, int limit) {
    return store.list(
        actor.district(), actor.territory().prefixes(), state, late ? clock.today() : null, limit);
  }

  /** Figures by year of approval. */
  @Transactional
  public List<LetterStore.Year> years(Actor actor) {
    return store.years(actor.district(), actor.territory().prefixes(), clock.today());
  }

  /** What happened to a letter; the caller has judged who may see it. */
  @Transactional
  public List<Entry> history(RiskLetter letter) {
    return store.events(letter.district(), letter.id());
  }

  /** Whether the actor could send the event now. */
  public boolean may(Actor actor, RiskLetter letter, LetterEvent event) {
    return actor.may(Permission.TASK_DECIDE, letter.grid())
        && event.allowedIn(letter.state())
        && !(event == LetterEvent.APPROVE && letter.writers().wrote(actor.id()));
  }

  /** The letter as PDF, or as .docx. */
  @Transactional
  public Outcome<Printed> print(Actor actor, UUID id, boolean pdf) {
    return get(actor, id)
        .then(letter -> {
          Map<String, String> on = words.of(letter, clock.today());
          Outcome<byte[]> bytes =
              pdf
                  ? papers.pdf(edition(letter), on)
                  : Outcome.done(papers.docx(edition(letter), on));
          String number = letter.number();
          String name = papers.title(edition(letter)) + (number == null ? "（草稿）" : number);
          return bytes.map(b -> new Printed(letter, name, b));
        });
  }

  private static List<Field> faults(Text text) {
    List<Field> faults = new ArrayList<>();
    String unit = text.unit();
    if (unit == null || unit.strip().length() < 2) {
      faults.add(new Field("/unit", "missing"));
    } else if (unit.length() > LONGEST_UNIT) {
      faults.add(new Field("/unit", "too-long"));
    }
    String advice = text.advice();
    if (advice == null || advice.isBlank()) {
      faults.add(new Field("/advice", "missing"));
    } else if (advice.length() > LONGEST) {
      faults.add(new Field("/advice", "too-long"));
    }
    Integer days = text.answerDays();
    if (days == null || days < 1 || days > MOST_DAYS) {
      faults.add(new Field("/answerDays", "out-of-range"));
    }
    return faults;
  }

  private static boolean sees(Actor actor, RiskLetter letter) {
    return actor.may(Permission.WARNING_READ, letter.grid());
  }
}
