package org.fengqiao.hotspot.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.Explanation;
import org.fengqiao.hotspot.HotspotRefusal;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Scores;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Scores of the actor's territory; what lies outside reads 0, is not ranked, and explained 404. */
@Controller("/api/scores")
class ScoresController {
  private static final int MOST_PLACES = 200;
  private static final int STREET_DIGITS = 9;

  private final Hotspots hotspots;
  private final Grids grids;
  private final CurrentActor actor;

  ScoresController(Hotspots hotspots, Grids grids, CurrentActor actor) {
    this.hotspots = hotspots;
    this.grids = grids;
    this.actor = actor;
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
    Scores scores =
        asOf == null
            ? hotspots.scores(who.district(), index)
            : hotspots
                .scoresOn(who.district(), index, asOf)
                .orElseThrow(() -> new RefusalException(new HotspotRefusal.NoScoresOn(asOf)));
    if (version != null && version != scores.board().gridVersion()) {
      throw new RefusalException(new HotspotRefusal.NoScoreOf(version));
    }
    String run = scores.run() == null ? content(scores) : scores.run().run().toString();
    // Two people of one browser may answer for different places.
    String reach = Integer.toHexString(who.territory().prefixes().hashCode());
    String tag = "\"" + run + "-" + kind + "-" + reach + "\"";
    if (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return HttpResponse.<ScoreViews.Board>notModified().header(HttpHeaders.ETAG, tag);
    }
    IntPredicate shown = reach(who, scores.board().gridVersion());
    MutableHttpResponse<ScoreViews.Board> found =
        HttpResponse.ok(ScoreViews.board(scores, kind, shown));
    return found.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  /** Names scores of a day by themselves: those of today may still change. */
  private static String content(Scores scores) {
    return scores.board().gridVersion()
        + "."
        + Integer.toHexString(Arrays.hashCode(scores.board().scores()));
  }

  /** Places with the highest scores, of one kind or, without one, of every kind. */
  @Get("/ranking")
  @Permit(Permission.SCORE_READ)
  ScoreViews.Ranking ranking(
      @QueryValue @Nullable String kind, @QueryValue(defaultValue = "20") int limit) {
    Actor who = actor.get();
    String district = who.district();
    int[] kinds =
        kind == null || kind.isEmpty()
            ? IntStream.range(0, RunResult.TOTAL).toArray()
            : new int[] {index(kind)};
    List<Ranked> ranked = new ArrayList<>();
    for (int index : kinds) {
      Scores scores = hotspots.scores(district, index);
      int[] values = scores.board().scores();
      int[] levels = scores.board().levels();
      IntPredicate shown = reach(who, scores.board().gridVersion());
      for (int g = 0; g < values.length; g++) {
        if (values[g] > 0 && shown.test(g)) {
          ranked.add(new Ranked(scores.board().gridVersion(), g, index, values[g], levels[g]));
        }
      }
    }
    ranked.sort(
        Comparator.comparingInt(Ranked::level)
            .thenComparingInt(Ranked::score)
            .reversed()
            .thenComparingInt(Ranked::grid)
            .thenComparingInt(Ranked::kind));
    int most = Math.clamp(limit, 1, MOST_PLACES);
    return places(district, ranked.subList(0, Math.min(most, ranked.size())));
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
    Explanation full =
        hotspots
            .explain(who.district(), grid, index)
            .orElseThrow(() -> new RefusalException(new HotspotRefusal.NoScore(grid)));
    boolean own = ownStaff(who, grid);
    return ScoreViews.explained(own ? full.within(who.territory()) : full.masked(), own);
  }

  /** Which ordinals of a grid version lie in the reader's territory. */
  private IntPredicate reach(Actor who, long version) {
    if (who.territory().covers(who.district())) {
      return ordinal -> true;
    }
    List<GridCell> cells =
        grids.findVersion(who.district(), version).map(GridSet::cells).orElse(List.of());
    return ordinal -> ordinal < cells.size() && who.territory().covers(cells.get(ordinal).code());
  }

  private record Ranked(long version, int grid, int kind, int score, int level) {}

  private ScoreViews.Ranking places(String district, List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return new ScoreViews.Ranking(List.of());
    }
    GridSet set = grids.version(district, ranked.getFirst().version());
    Map<String, String> streets =
        grids.children(district, district).stream()
            .collect(Collectors.toMap(Place::code, Place::name));
    return new ScoreViews.Ranking(
        ranked.stream()
            .map(r -> {
              GridCell cell = set.cells().get(r.grid());
              String street = streets.getOrDefault(cell.street(), "");
              return ScoreViews.place(cell, street, r.kind(), r.score(), r.level());
            })
            .toList());
  }

  /** Staff of the street or below, who see the matters themselves. */
  private static boolean ownStaff(Actor who, String grid) {
    return who.territory().prefixes().stream()
        .anyMatch(prefix -> prefix.length() >= STREET_DIGITS && grid.startsWith(prefix));
  }

  private static int index(String kind) {
    int index = RunResult.indexOf(kind);
    if (index < 0) {
      throw new RefusalException(new HotspotRefusal.UnknownKind(kind));
    }
    return index;
  }
}
