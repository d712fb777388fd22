package org.fengqiao.hotspot.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Arrays;
import org.fengqiao.hotspot.Displays;
import org.fengqiao.hotspot.HotspotRefusal;
import org.fengqiao.hotspot.Ranking;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownScores;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Scores of the actor's territory as the guard leaves them (ADR 0062); what lies outside reads 0,
 * is not ranked, and explained 404.
 */
@Controller("/api/scores")
class ScoresController {
  private static final int MOST_PLACES = 200;
  private static final int MOST_DAYS = 100;
  private static final int LONGEST_DAYS = 730;

  private final Displays displays;
  private final Showing showing;
  private final Ranking ranking;
  private final CurrentActor actor;
  private final Clock clock;

  ScoresController(
      Displays displays, Showing showing, Ranking ranking, CurrentActor actor, Clock clock) {
    this.displays = displays;
    this.showing = showing;
    this.ranking = ranking;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Scores and levels by grid ordinal; unchanged since the last call answers 304.
   *
   * @param version grid version the caller draws; 404 when the scores are of another one
   * @param asOf a past day: its last scores in the grids of that day, without levels
   */
  @Get
  @Permit(Permission.SCORE_READ)
  HttpResponse<ScoreViews.Board> board(
      @QueryValue(defaultValue = "ALL") String kind,
      @QueryValue @Nullable Long version,
      @QueryValue @Nullable LocalDate asOf,
      HttpRequest<?> request) {
    Actor who = actor.get();
    int index = index(kind);
    ShownScores shown =
        asOf == null
            ? displays.board(who, index)
            : displays
                .boardOn(who, index, asOf)
                .orElseThrow(() -> new RefusalException(new HotspotRefusal.NoScoresOn(asOf)));
    if (version != null && version != shown.version()) {
      throw new RefusalException(new HotspotRefusal.NoScoreOf(version));
    }
    int content = 31 * Arrays.hashCode(shown.scores()) + Arrays.hashCode(shown.trust());
    String run = shown.run() == null ? "" : shown.run().run().toString();
    return tagged(
        request,
        who,
        kind + run + '.' + shown.version() + '.' + content,
        ScoreViews.board(shown, kind));
  }

  /**
   * Scores of a range of days in the grids of today, for playing them one after the other: of each
   * day the places above 0. Days without scores, and days of other grids, are left out.
   *
   * @param step days between two of them, counted back from {@code to}
   */
  @Get("/days")
  @Permit(Permission.SCORE_READ)
  HttpResponse<ScoreViews.Days> days(
      @QueryValue(defaultValue = "ALL") String kind,
      @QueryValue LocalDate from,
      @QueryValue LocalDate to,
      @QueryValue(defaultValue = "1") int step,
      HttpRequest<?> request) {
    Actor who = actor.get();
    int index = index(kind);
    long length = to.toEpochDay() - from.toEpochDay();
    boolean fits = length >= 0 && length <= LONGEST_DAYS && step >= 1;
    if (!fits || length / step >= MOST_DAYS || to.isAfter(clock.today())) {
      throw new RefusalException(new HotspotRefusal.BadRange(MOST_DAYS));
    }
    ShownScores.Days shown = displays.days(who, index, from, to, step);
    int content = 0;
    for (ShownScores.Day day : shown.days()) {
      content = 31 * content + 31 * day.date().hashCode() + Arrays.hashCode(day.scores());
    }
    String name = kind + from + to + step + '.' + shown.version() + '.' + content;
    return tagged(request, who, name, ScoreViews.days(shown, kind));
  }

  /** Places with the highest scores, of one kind or, without one, of every kind. */
  @Get("/ranking")
  @Permit(Permission.SCORE_READ)
  ScoreViews.Ranking ranking(
      @QueryValue @Nullable String kind, @QueryValue(defaultValue = "20") int limit) {
    int most = Math.clamp(limit, 1, MOST_PLACES);
    @Nullable Integer index = kind == null || kind.isEmpty() ? null : index(kind);
    return new ScoreViews.Ranking(
        ranking.of(actor.get(), index, most).stream()
            .map(r ->
                ScoreViews.place(
                    r.place(), r.street(), r.streetName(), r.kind(), r.score(), r.level()))
            .toList());
  }

  /** Why a place has the score it has. */
  @Get("/{grid}")
  @Permit(Permission.SCORE_READ)
  ScoreViews.Explained explained(
      @PathVariable String grid, @QueryValue(defaultValue = "ALL") String kind) {
    Actor who = actor.get();
    int index = index(kind);
    if (!who.may(Permission.SCORE_READ, grid)) {
      throw new RefusalException(new HotspotRefusal.NoScore(grid));
    }
    return showing
        .explain(who, grid, index)
        .map(ScoreViews::explained)
        .orElseThrow(() -> new RefusalException(new HotspotRefusal.NoScore(grid)));
  }

  /** Two people of one browser may answer for different places, or see the same one differently. */
  private <T> HttpResponse<T> tagged(HttpRequest<?> request, Actor who, String name, T body) {
    String reach =
        Integer.toHexString(who.territory().prefixes().hashCode()) + (Sight.works(who) ? "w" : "");
    String content = Integer.toHexString(name.hashCode());
    String tag =
        "\""
            + content
            + "-"
            + name.length()
            + "-"
            + reach
            + "-"
            + displays.guard(who.district())
            + "\"";
    if (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return HttpResponse.<T>notModified().header(HttpHeaders.ETAG, tag);
    }
    return HttpResponse.ok(body)
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  private static int index(String kind) {
    int index = RunResult.indexOf(kind);
    if (index < 0) {
      throw new RefusalException(new HotspotRefusal.UnknownKind(kind));
    }
    return index;
  }
}
