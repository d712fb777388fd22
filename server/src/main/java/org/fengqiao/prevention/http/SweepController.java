package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Sweeps;
import org.fengqiao.prevention.domain.SweepRefusal;
import org.fengqiao.prevention.domain.SweepStore;
import org.jspecify.annotations.Nullable;

/** {@code /api/sweeps}: monthly sweeps of grids. */
@Controller("/api/sweeps")
class SweepController {
  private final Sweeps sweeps;
  private final Grids grids;
  private final CurrentActor current;

  SweepController(Sweeps sweeps, Grids grids, CurrentActor current) {
    this.sweeps = sweeps;
    this.grids = grids;
    this.current = current;
  }

  /**
   * What a sweep came to.
   *
   * @param version 0 for the first of the month, else the version seen
   * @param outcome NONE or FOUND
   * @param confirmed true to say that nothing was found
   * @param items numbers of matters found
   */
  @Serdeable
  record SweepBody(
      long version,
      SweepStore.@Nullable Outcome outcome,
      @Nullable Boolean confirmed,
      @Nullable @Size(max = 100) List<@Size(max = 40) String> items,
      @Nullable @Size(max = 500) String note) {}

  /** A grid; outcome and what follows are null while it is missing. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record GridView(
      String grid,
      String gridName,
      String streetName,
      @Nullable String outcome,
      @Nullable String note,
      @Nullable Instant checkedAt,
      long version,
      int found,
      int handled,
      @Nullable AskView asked) {}

  /** A project asks for a sweep before its milestone; days are negative when it is overdue. */
  @Serdeable
  record AskView(String project, String code, LocalDate dueOn, int inDays, boolean answered) {}

  /** A month with its figures. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MonthView(
      String month,
      int total,
      int done,
      int none,
      int found,
      int handled,
      int asked,
      int open,
      List<GridView> grids) {}

  /** Numbers of matters. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Items(List<String> items) {}

  /** The sweeps of the caller's grids in a month, missing ones first. */
  @Get("/{month}")
  @Permit(Permission.TASK_READ)
  MonthView month(@PathVariable String month) {
    Actor actor = current.get();
    return view(actor, sweeps.month(actor, read(month)));
  }

  /** The matters a sweep found. */
  @Get("/{month}/{grid}")
  @Permit(Permission.TASK_READ)
  Items items(@PathVariable String month, @PathVariable String grid) {
    Actor actor = current.get();
    if (!actor.may(Permission.TASK_READ, grid)) {
      throw new RefusalException(new SweepRefusal.NotFound());
    }
    return new Items(sweeps.items(actor, read(month), grid));
  }

  /** Writes what the sweep of a grid came to. */
  @Put("/{month}/{grid}")
  @Permit(Permission.TASK_DO)
  MonthView write(
      @PathVariable String month, @PathVariable String grid, @Body @Valid SweepBody body) {
    Actor actor = current.get();
    List<String> items = body.items();
    Sweeps.Told told =
        new Sweeps.Told(
            body.version(),
            body.outcome(),
            Boolean.TRUE.equals(body.confirmed()),
            items == null ? List.of() : items,
            Words.plain(body.note(), "/note"));
    return view(actor, sweeps.write(actor, read(month), grid, told).orThrow());
  }

  private MonthView view(Actor actor, Sweeps.Month m) {
    return new MonthView(
        m.month().toString(),
        m.total(),
        m.done(),
        m.none(),
        m.found(),
        m.handled(),
        m.asked(),
        m.open(),
        m.rows().stream().map(r -> row(actor.district(), r)).toList());
  }

  private static @Nullable AskView asked(Sweeps.@Nullable Ask a) {
    return a == null
        ? null
        : new AskView(
            a.project(),
            a.milestone().code().name(),
            a.milestone().dueOn(),
            a.inDays(),
            a.answered());
  }

  private GridView row(String district, Sweeps.Row r) {
    SweepStore.Sweep s = r.sweep();
    return new GridView(
        r.grid().code(),
        r.grid().name(),
        grids.find(district, r.grid().street()).map(Place::name).orElse(""),
        s == null ? null : s.outcome().name(),
        s == null ? null : s.note(),
        s == null ? null : s.checkedAt(),
        s == null ? 0 : s.version(),
        s == null ? 0 : s.found(),
        s == null ? 0 : s.handled(),
        asked(r.asked()));
  }

  private static YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new RefusalException(new SweepRefusal.NotFound());
    }
  }
}
