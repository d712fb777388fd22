package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.prevention.PatrolEffort;
import org.fengqiao.prevention.PatrolEffort.GridWeek;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;
import org.jspecify.annotations.Nullable;

/** {@code /api/patrol-effort}: how much a grid was patrolled, by week, of everybody together. */
@Controller("/api/patrol-effort")
class EffortController {
  private static final int MOST = 1000;

  private final PatrolEffort effort;
  private final CurrentActor current;
  private final Grids grids;

  EffortController(PatrolEffort effort, CurrentActor current, Grids grids) {
    this.effort = effort;
    this.current = current;
    this.grids = grids;
  }

  /** One grid and week, the week by its Monday. */
  @Serdeable
  record Row(
      @NotNull @Size(max = 18) String grid, @NotNull LocalDate week, double hours, int rounds) {}

  /** Rows to enter, all of them or none. */
  @Serdeable
  record Rows(@NotNull @Size(min = 1, max = 5000) List<@Valid @NotNull Row> rows) {}

  /** Rows entered. */
  @Serdeable
  record Entered(int rows) {}

  /** Weeks of a grid in the last year, oldest first. */
  @Get("/{grid}")
  @Permit(Permission.TASK_READ)
  Rows get(@PathVariable String grid) {
    return new Rows(
        effort.of(current.get(), grid).orThrow().stream()
            .map(e -> new Row(e.grid(), e.week(), e.hours(), e.rounds()))
            .toList());
  }

  /** What one grid was patrolled in the week of the path. */
  @Serdeable
  record Given(@NotNull @Size(max = 18) String grid, double hours, int rounds) {}

  /** Grids to enter, all of them or none. */
  @Serdeable
  record WeekBody(@NotNull @Size(min = 1, max = 5000) List<@Valid @NotNull Given> rows) {}

  /** A grid in a week; hours and rounds are null while nobody entered them. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record GridRow(
      String grid,
      String gridName,
      String streetName,
      @Nullable Double hours,
      @Nullable Integer rounds,
      @Nullable Double hoursBefore,
      @Nullable Integer roundsBefore) {}

  /**
   * A week.
   *
   * @param entered grids that have an entry
   * @param streets streets of the caller's territory, to narrow the list down
   * @param grids the first thousand of the caller's territory, those without an entry first
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WeekView(
      LocalDate week, int total, int entered, List<StreetRow> streets, List<GridRow> grids) {}

  /** A street and how many of its grids have an entry. */
  @Serdeable
  record StreetRow(String street, String name, int total, int entered) {}

  /**
   * A week of the caller's grids, entered or not; the week by its Monday.
   *
   * @param street nine digits for the grids of one street, empty for all
   */
  @Get("/weeks/{week}{?street}")
  @Permit(Permission.TASK_READ)
  WeekView week(
      @PathVariable LocalDate week,
      @QueryValue(defaultValue = "") @Pattern(regexp = "([0-9]{9})?") String street) {
    return view(week, street, effort.week(current.get(), week).orThrow());
  }

  /** Enters a week; a grid entered before is replaced, grids not named stay as they are. */
  @Put("/weeks/{week}")
  @Permit(Permission.TASK_DECIDE)
  WeekView put(@PathVariable LocalDate week, @Body @Valid WeekBody body) {
    List<Effort> rows =
        body.rows().stream().map(r -> new Effort(r.grid(), week, r.hours(), r.rounds())).toList();
    int _ = effort.enter(current.get(), rows).orThrow();
    return week(week, "");
  }

  private WeekView view(LocalDate week, String street, List<GridWeek> rows) {
    String district = current.get().district();
    List<GridWeek> own = rows.stream().filter(r -> r.cell().code().startsWith(street)).toList();
    return new WeekView(
        week,
        own.size(),
        entered(own),
        streets(district, rows),
        own.stream()
            .sorted(Comparator.comparing((GridWeek r) -> r.now() != null))
            .limit(MOST)
            .map(r -> row(district, r))
            .toList());
  }

  private List<StreetRow> streets(String district, List<GridWeek> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(r -> r.cell().street(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e ->
            new StreetRow(
                e.getKey(),
                streetName(district, e.getKey()),
                e.getValue().size(),
                entered(e.getValue())))
        .toList();
  }

  private String streetName(String district, String street) {
    return grids.find(district, street).map(Place::name).orElse(street);
  }

  private static int entered(List<GridWeek> rows) {
    return (int) rows.stream().filter(r -> r.now() != null).count();
  }

  private GridRow row(String district, GridWeek r) {
    Effort now = r.now();
    Effort before = r.before();
    String street = r.cell().street();
    return new GridRow(
        r.cell().code(),
        r.cell().name(),
        streetName(district, street),
        now == null ? null : now.hours(),
        now == null ? null : now.rounds(),
        before == null ? null : before.hours(),
        before == null ? null : before.rounds());
  }

  /** Enters weeks; the same grid and week again replaces what was there. */
  @Post
  @Permit(Permission.TASK_DECIDE)
  Entered enter(@Body @Valid Rows body) {
    List<Effort> rows =
        body.rows().stream()
            .map(r -> new Effort(r.grid(), r.week(), r.hours(), r.rounds()))
            .toList();
    return new Entered(effort.enter(current.get(), rows).orThrow());
  }
}
