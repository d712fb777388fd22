package org.fengqiao.warning.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.warning.TaskOfWarning;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Transitions;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/** Warnings as the interface shows them: names resolved, small cells hidden. */
@Singleton
class WarningViews {
  private final Warnings warnings;
  private final Showing showing;
  private final SmallCells cells;
  private final Grids grids;
  private final List<TaskOfWarning> tasks;

  WarningViews(
      Warnings warnings,
      Showing showing,
      SmallCells cells,
      Grids grids,
      List<TaskOfWarning> tasks) {
    this.warnings = warnings;
    this.showing = showing;
    this.cells = cells;
    this.grids = grids;
    this.tasks = List.copyOf(tasks);
  }

  /**
   * A page.
   *
   * @param next cursor of the next page
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> warnings, @Nullable String next) {}

  /**
   * A warning in a list.
   *
   * @param grid the grid, or the community where the reader may know no more (ADR 0062)
   * @param by how wide the told place is: {@code GRID}, {@code JOINED} or {@code COMMUNITY}
   * @param reports distinct matters in 90 days; null where it is hidden
   * @param task id of the task that grew from it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      String grid,
      String gridName,
      String by,
      String street,
      String streetName,
      String kind,
      String level,
      String topLevel,
      double score,
      String state,
      Instant raisedAt,
      Instant levelAt,
      @Nullable Integer reports,
      List<ReasonView> reasons,
      long version,
      List<String> allowed,
      @Nullable UUID task) {}

  /** A reason as a code with numbers; a hidden number is null. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReasonView(String code, Map<String, @Nullable Object> args) {}

  /** A level and since when. */
  @Serdeable
  record LevelView(String level, Instant at, double score) {}

  /** Something that happened. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EventView(
      String event, @Nullable String from, String to, Instant at, By by, @Nullable String reason) {}

  /** Who did it. */
  @Serdeable
  record By(String role) {}

  /** A warning with everything about it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(
      UUID id,
      String grid,
      String gridName,
      String by,
      String street,
      String streetName,
      String kind,
      String level,
      String topLevel,
      double score,
      String state,
      Instant raisedAt,
      Instant levelAt,
      @Nullable Integer reports,
      List<ReasonView> reasons,
      long version,
      List<String> allowed,
      @Nullable UUID task,
      List<LevelView> levels,
      @Nullable ExplanationView explanation,
      List<EventView> history) {}

  /** Rows of a page; tasks are asked for once. */
  List<Row> rows(Actor actor, List<Warning> page) {
    Map<UUID, UUID> tasksOf = tasks(page);
    return page.stream().map(w -> row(actor, w, tasksOf.get(w.id()))).toList();
  }

  private Row row(Actor actor, Warning w, @Nullable UUID task) {
    ShownPlace place = showing.place(actor, w.grid(), w.kind());
    boolean wide = place.by() == ShownPlace.By.COMMUNITY;
    String street = w.grid().substring(0, 9);
    return new Row(
        w.id(),
        place.code(),
        place.name(),
        place.by().name(),
        street,
        name(w.district(), street),
        RunResult.nameOf(w.kind()),
        w.level().name(),
        w.top().name(),
        w.score(),
        w.state().name(),
        w.raisedAt(),
        w.levelAt(),
        wide ? null : showing.count(actor, w.grid(), w.reports()),
        w.reasons().stream().map(r -> cells.reason(actor, w.grid(), r, wide)).toList(),
        w.version(),
        allowed(actor, w),
        task);
  }

  Detail detail(Actor actor, Warning w) {
    Row r = rows(actor, List.of(w)).getFirst();
    return new Detail(
        r.id,
        r.grid,
        r.gridName,
        r.by,
        r.street,
        r.streetName,
        r.kind,
        r.level,
        r.topLevel,
        r.score,
        r.state,
        r.raisedAt,
        r.levelAt,
        r.reports,
        r.reasons,
        r.version,
        r.allowed,
        r.task,
        warnings.levels(w).stream()
            .map(l -> new LevelView(l.level().name(), l.at(), l.score()))
            .toList(),
        showing.explain(actor, w.grid(), w.kind()).map(ExplanationView::of).orElse(null),
        warnings.events(w).stream()
            .map(e ->
                new EventView(
                    e.event().name(),
                    e.from() == null ? null : e.from().name(),
                    e.to().name(),
                    e.at(),
                    new By(e.role().name()),
                    e.reason()))
            .toList());
  }

  private Map<UUID, UUID> tasks(List<Warning> page) {
    if (tasks.isEmpty() || page.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = page.stream().map(Warning::id).toList();
    return tasks.getFirst().tasksOf(page.getFirst().district(), ids);
  }

  private static List<String> allowed(Actor actor, Warning w) {
    if (!actor.may(Permission.WARNING_DECIDE, w.grid())) {
      return List.of();
    }
    return Transitions.decisions(w.state()).stream()
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
