package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.Conferences;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.ConferenceDecision.Standing;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.fengqiao.prevention.domain.ConferenceStore.Body;
import org.jspecify.annotations.Nullable;

/** Joint conferences as the interface shows them. */
@Singleton
class ConferenceViews {
  private static final int STREET = 9;

  private final Grids grids;
  private final Showing showing;
  private final Clock clock;

  ConferenceViews(Grids grids, Showing showing, Clock clock) {
    this.grids = grids;
    this.showing = showing;
    this.clock = clock;
  }

  /** A body by code and name. */
  @Serdeable
  record BodyView(String code, String name) {}

  /**
   * A conference in the list.
   *
   * @param level STREET or DISTRICT
   * @param bodies number of bodies that took part
   * @param decisions number of decisions, {@code done} of them done, {@code overdue} late
   */
  @Serdeable
  record Row(
      UUID id,
      String title,
      LocalDate heldOn,
      String place,
      String placeName,
      String level,
      String state,
      int bodies,
      int decisions,
      int done,
      int overdue) {}

  /**
   * A decision with what became of it.
   *
   * @param owner name of the body
   * @param state of its task
   * @param loops how often its matter was carried over
   * @param circles whether the matter goes in circles (程序空转)
   * @param next decision of a further conference that carried it over
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DecisionView(
      UUID id,
      UUID conference,
      String title,
      LocalDate heldOn,
      int ordinal,
      String what,
      String body,
      String owner,
      LocalDate dueOn,
      @Nullable UUID warning,
      String place,
      String placeName,
      String kind,
      UUID task,
      String state,
      @Nullable String outcome,
      boolean overdue,
      int loops,
      boolean circles,
      @Nullable UUID carriedFrom,
      @Nullable UUID next) {}

  /**
   * Conferences of the territory.
   *
   * @param unsettled decisions that are open, or declined and not carried over; the earliest due
   *     first
   * @param choices bodies that can be asked, for whoever records conferences
   * @param places the district or streets one can be held for, for whoever records conferences
   * @param loopsFrom a matter carried over this often goes in circles
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(
      List<Row> conferences,
      List<DecisionView> unsettled,
      List<BodyView> choices,
      List<BodyView> places,
      int loopsFrom) {}

  /**
   * Something a conference spoke to.
   *
   * @param name place of a warning, unit of a letter, name of a project, number of an item
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LinkView(
      String sort, String ref, String name, @Nullable String kind, @Nullable String level) {}

  /**
   * Something that happened to it.
   *
   * @param words what was put right after it was closed
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Event(String event, Instant at, String role, @Nullable String words) {}

  /** One conference; {@code writes} whether the reader may write here. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(
      UUID id,
      String title,
      LocalDate heldOn,
      String place,
      String placeName,
      String level,
      String state,
      List<BodyView> bodies,
      List<LinkView> links,
      String minutes,
      List<DecisionView> decisions,
      List<Event> history,
      long version,
      int loopsFrom,
      boolean writes) {}

  Page page(Actor actor, Conferences.Board board) {
    return new Page(
        board.conferences().stream().map(r -> row(actor, r)).toList(),
        board.unsettled().stream().map(s -> decision(actor, s, board.loops())).toList(),
        board.bodies().stream().map(ConferenceViews::body).toList(),
        places(actor),
        board.loops());
  }

  /** The actor's own streets and the district with its streets. */
  private List<BodyView> places(Actor actor) {
    List<BodyView> all = new ArrayList<>();
    for (String prefix : actor.territory().prefixes()) {
      if (prefix.length() <= STREET && actor.may(Permission.CONFERENCE_RECORD, prefix)) {
        all.add(new BodyView(prefix, name(actor, prefix)));
        if (prefix.length() < STREET) {
          grids
              .children(actor.district(), prefix)
              .forEach(s -> all.add(new BodyView(s.code(), s.name())));
        }
      }
    }
    return all;
  }

  Detail detail(Actor actor, Conferences.Shown shown) {
    Conference c = shown.conference();
    return new Detail(
        c.id(),
        c.title(),
        c.heldOn(),
        c.place(),
        name(actor, c.place()),
        c.level().name(),
        c.state().name(),
        shown.bodies().stream().map(ConferenceViews::body).toList(),
        shown.links().stream()
            .map(l ->
                new LinkView(l.link().sort().name(), l.link().ref(), l.name(), l.kind(), l.level()))
            .toList(),
        c.minutes(),
        shown.decisions().stream().map(s -> decision(actor, s, shown.loops())).toList(),
        shown.history().stream()
            .map(e ->
                new Event(
                    e.event().name().toLowerCase(Locale.ROOT), e.at(), e.role().name(), e.words()))
            .toList(),
        c.version(),
        shown.loops(),
        actor.may(Permission.CONFERENCE_RECORD, c.place()));
  }

  private Row row(Actor actor, ConferenceStore.Row r) {
    return new Row(
        r.id(),
        r.title(),
        r.heldOn(),
        r.place(),
        name(actor, r.place()),
        r.place().length() > 6 ? "STREET" : "DISTRICT",
        r.state().name(),
        r.bodies(),
        r.decisions(),
        r.done(),
        r.overdue());
  }

  private DecisionView decision(Actor actor, Standing s, int loops) {
    ConferenceDecision d = s.decision();
    // A grid is told as widely as its tasks and warnings are (ADR 0062).
    var place = showing.place(actor, d.place(), d.kind());
    return new DecisionView(
        d.id(),
        d.conference(),
        s.title(),
        s.heldOn(),
        d.ordinal(),
        d.what(),
        d.body(),
        s.owner(),
        d.dueOn(),
        d.warning(),
        place.code(),
        place.name(),
        RunResult.nameOf(d.kind()),
        d.task(),
        s.state().name(),
        s.outcome() == null ? null : s.outcome().name(),
        s.overdue(clock.today()),
        d.loops(),
        s.circles(loops),
        d.carriedFrom(),
        s.next());
  }

  private static BodyView body(Body b) {
    return new BodyView(b.code(), b.name());
  }

  private String name(Actor actor, String code) {
    return grids.find(actor.district(), code).map(Place::name).orElse(code);
  }
}
