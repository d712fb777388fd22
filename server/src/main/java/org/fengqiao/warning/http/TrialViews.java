package org.fengqiao.warning.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.kernel.Actor;
import org.fengqiao.warning.domain.hindcast.Hindcast;
import org.fengqiao.warning.domain.hindcast.HindcastJob;
import org.jspecify.annotations.Nullable;

/** Trials as this reader may see them: places as wide as the guard asks (ADR 0062). */
@Singleton
final class TrialViews {
  /** Nobody asked for one. */
  static final TrialView NONE = new TrialView("", "NONE", 0, 0, null, null, null);

  private final Showing showing;
  private final Grids grids;

  TrialViews(Showing showing, Grids grids) {
    this.showing = showing;
    this.grids = grids;
  }

  /**
   * A trial.
   *
   * @param digest name of its content
   * @param state {@code NONE}, {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
   * @param done days run
   * @param days days to run, 0 before that is known
   * @param failure {@code MOVED}, {@code TOO_SLOW} or {@code FAULT}
   * @param endedAt when the result was made
   * @param result of the last one that ended well
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TrialView(
      String digest,
      String state,
      int done,
      int days,
      @Nullable String failure,
      @Nullable Instant endedAt,
      @Nullable ResultView result) {}

  /** What it found; see {@link Hindcast}. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ResultView(
      LocalDate from,
      LocalDate to,
      int wanted,
      int days,
      boolean nights,
      int matters,
      int hitDays,
      int hitMatters,
      SideView before,
      SideView after,
      int changed,
      int listed,
      List<ChangeView> changes) {}

  /** By one set of rules. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SideView(
      List<MonthView> months,
      Map<String, Integer> standing,
      int judged,
      int hits,
      @Nullable Double medianLeadDays,
      int budget,
      int alarms,
      int over,
      List<StreetView> streets) {}

  /** Levels entered in a month. */
  @Serdeable
  record MonthView(String month, int blue, int yellow, int orange, int red) {}

  /** Alarms of a street; weeks with more than its budget and how many more. */
  @Serdeable
  record StreetView(String street, String name, int alarms, int weeks, int over) {}

  /**
   * Places of one sort that would have stood otherwise.
   *
   * @param by how wide the place is: {@code GRID}, {@code JOINED} or {@code COMMUNITY}
   * @param places grids it stands for, of this kind and these levels
   */
  @Serdeable
  record ChangeView(
      String code, String name, String by, String kind, String before, String after, int places) {}

  TrialView of(HindcastJob job, Actor actor) {
    Hindcast found = job.result();
    return new TrialView(
        job.digest(),
        job.state().name(),
        job.done(),
        job.days(),
        job.failure(),
        job.endedAt(),
        found == null ? null : result(found, actor));
  }

  private ResultView result(Hindcast h, Actor actor) {
    return new ResultView(
        h.from(),
        h.to(),
        h.wanted(),
        h.days(),
        h.nights(),
        h.matters(),
        h.hitDays(),
        h.hitMatters(),
        side(h.before(), actor),
        side(h.after(), actor),
        h.changed(),
        h.changes().size(),
        changes(h.changes(), actor));
  }

  private SideView side(Hindcast.Side s, Actor actor) {
    return new SideView(
        s.months().stream()
            .map(m -> new MonthView(m.month(), m.blue(), m.yellow(), m.orange(), m.red()))
            .toList(),
        s.standing(),
        s.judged(),
        s.hits(),
        s.medianLead(),
        s.budget(),
        s.alarms(),
        s.over(),
        s.streets().stream()
            .map(x ->
                new StreetView(
                    x.street(),
                    grids.find(actor.district(), x.street()).map(Place::name).orElse(x.street()),
                    x.alarms(),
                    x.weeks(),
                    x.over()))
            .toList());
  }

  private List<ChangeView> changes(List<Hindcast.Change> all, Actor actor) {
    Map<String, ChangeView> shown = new LinkedHashMap<>();
    for (Hindcast.Change c : all) {
      ShownPlace place = showing.place(actor, c.grid(), c.kind());
      String kind = RunResult.nameOf(c.kind());
      ChangeView one =
          new ChangeView(
              place.code(), place.name(), place.by().name(), kind, c.before(), c.after(), 1);
      shown.merge(
          String.join("/", place.code(), kind, c.before(), c.after()),
          one,
          (a, b) ->
              new ChangeView(
                  a.code(), a.name(), a.by(), a.kind(), a.before(), a.after(), a.places() + 1));
    }
    return List.copyOf(shown.values());
  }
}
