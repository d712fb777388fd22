package org.fengqiao.prevention.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Conferences;
import org.fengqiao.prevention.Conferences.Change;
import org.fengqiao.prevention.Conferences.Text;
import org.fengqiao.prevention.Conferences.Wanted;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.http.ConferenceViews.Detail;
import org.fengqiao.prevention.http.ConferenceViews.Page;
import org.jspecify.annotations.Nullable;

/** {@code /api/joint-conferences}: what several bodies decided, each decision a task. */
@Controller("/api/joint-conferences")
class ConferenceController {
  private static final int LONGEST = 20_000;

  private final Conferences conferences;
  private final ConferenceViews views;
  private final CurrentActor current;

  ConferenceController(Conferences conferences, ConferenceViews views, CurrentActor current) {
    this.conferences = conferences;
    this.views = views;
    this.current = current;
  }

  /** What it spoke to; of an item {@code ref} is its number. */
  @Serdeable
  record LinkBody(Conference.@NotNull Sort sort, @NotNull @Size(min = 1, max = 40) String ref) {}

  /**
   * A decision.
   *
   * @param body code of the body that answers for it
   * @param place within the conference's; left out: of the warning, the decision carried over, the
   *     body, else the conference's
   * @param kind left out: of the warning or the decision carried over
   * @param carriedFrom decision of an earlier conference about the same matter
   */
  @Serdeable
  record DecisionBody(
      @Nullable @Size(max = 1000) String what,
      @Nullable @Size(max = 40) String body,
      @Nullable LocalDate dueOn,
      @Nullable UUID warning,
      @Nullable @Size(max = 18) String place,
      @Nullable @Size(max = 40) String kind,
      @Nullable UUID carriedFrom) {}

  /**
   * A conference.
   *
   * @param id idempotency key; of a new conference its id
   * @param version 0 for a new one, else the version seen
   * @param heldOn read when it is recorded, as {@code place} and {@code decisions}
   * @param bodies codes of the bodies that took part
   */
  @Serdeable
  record ConferenceBody(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 200) String title,
      @Nullable LocalDate heldOn,
      @Nullable @Size(max = 18) String place,
      @Nullable @Size(max = 100) List<@NotNull @Size(max = 40) String> bodies,
      @Nullable @Size(max = 100) List<@NotNull @Valid LinkBody> links,
      @Nullable @Size(max = LONGEST) String minutes,
      @Nullable @Size(max = 100) List<@NotNull @Valid DecisionBody> decisions) {}

  /** Further decisions, or nothing when it is closed. */
  @Serdeable
  record ChangeBody(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 100) List<@NotNull @Valid DecisionBody> decisions) {}

  /** What is put right after it was closed; {@code id} is the idempotency key. */
  @Serdeable
  record CorrectionBody(@NotNull UUID id, @Nullable @Size(max = LONGEST) String text) {}

  /** The conferences of the caller's territory and the decisions that are not settled. */
  @Get
  @Permit(Permission.TASK_DECIDE)
  Page list() {
    Actor actor = current.get();
    return views.page(actor, conferences.board(actor));
  }

  /** One with its minutes and the state of its decisions; audited. */
  @Get("/{id}")
  @Permit(Permission.TASK_DECIDE)
  Detail get(@PathVariable UUID id) {
    Actor actor = current.get();
    return views.detail(actor, conferences.read(actor, id).orThrow());
  }

  /** Records one; its decisions become tasks in the same act. */
  @Post
  @Permit(Permission.CONFERENCE_RECORD)
  Detail record(@Body @Valid ConferenceBody body) {
    Actor actor = current.get();
    return views.detail(
        actor,
        conferences.record(actor, body.id(), text(body), wanted(body.decisions())).orThrow());
  }

  /** Writes title, bodies, links and minutes anew while it is open. */
  @Post("/{id}")
  @Permit(Permission.CONFERENCE_RECORD)
  Detail edit(@PathVariable UUID id, @Body @Valid ConferenceBody body) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return views.detail(actor, conferences.edit(actor, id, change, text(body)).orThrow());
  }

  /** Adds decisions while it is open. */
  @Post("/{id}/decisions")
  @Permit(Permission.CONFERENCE_RECORD)
  Detail decide(@PathVariable UUID id, @Body @Valid ChangeBody body) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return views.detail(
        actor, conferences.decide(actor, id, change, wanted(body.decisions())).orThrow());
  }

  /** Closes it for good. */
  @Post("/{id}/close")
  @Permit(Permission.CONFERENCE_RECORD)
  Detail close(@PathVariable UUID id, @Body @Valid ChangeBody body) {
    Actor actor = current.get();
    Change change = new Change(body.id(), body.version());
    return views.detail(actor, conferences.close(actor, id, change).orThrow());
  }

  /** Puts the minutes of a closed one right by a further entry. */
  @Post("/{id}/corrections")
  @Permit(Permission.CONFERENCE_RECORD)
  Detail correct(@PathVariable UUID id, @Body @Valid CorrectionBody body) {
    Actor actor = current.get();
    String text = Words.plain(body.text(), "/text");
    return views.detail(actor, conferences.correct(actor, id, body.id(), text).orThrow());
  }

  private static Text text(ConferenceBody body) {
    List<String> bodies = body.bodies();
    List<LinkBody> links = body.links();
    return new Text(
        Words.plain(body.title(), "/title"),
        body.heldOn(),
        body.place(),
        bodies == null ? List.of() : bodies,
        links == null
            ? List.of()
            : links.stream().map(l -> new Conference.Link(l.sort(), l.ref())).toList(),
        Words.plain(body.minutes(), "/minutes"));
  }

  private static List<Wanted> wanted(@Nullable List<DecisionBody> decisions) {
    List<Wanted> all = new ArrayList<>();
    for (DecisionBody d : decisions == null ? List.<DecisionBody>of() : decisions) {
      String what = Words.plain(d.what(), "/decisions/" + all.size() + "/what");
      all.add(
          new Wanted(what, d.body(), d.dueOn(), d.warning(), d.place(), d.kind(), d.carriedFrom()));
    }
    return all;
  }
}
