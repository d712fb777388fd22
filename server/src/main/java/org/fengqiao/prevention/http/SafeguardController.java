package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Safeguards;
import org.fengqiao.prevention.domain.SafeguardStore.Duty;
import org.fengqiao.prevention.domain.SafeguardStore.Safeguard;
import org.fengqiao.prevention.domain.SafeguardStore.Shift;
import org.jspecify.annotations.Nullable;

/** {@code /api/safeguards}: periods in which places are looked after more closely. */
@Controller("/api/safeguards")
class SafeguardController {
  private final Safeguards safeguards;
  private final Grids grids;
  private final CurrentActor current;

  SafeguardController(Safeguards safeguards, Grids grids, CurrentActor current) {
    this.safeguards = safeguards;
    this.grids = grids;
    this.current = current;
  }

  /** Bodies and roles on duty. */
  @Serdeable
  record DutyBody(
      @Nullable LocalDate on,
      @Nullable Shift shift,
      @Nullable @Size(max = 60) String body,
      @Nullable @Size(max = 40) String role) {}

  /**
   * A period.
   *
   * @param id of a new period; of a period that is there the path tells it
   * @param version 0 for a new one, else the version seen
   * @param places codes of district, streets, communities or grids
   */
  @Serdeable
  record SafeguardBody(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 60) String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable @Size(max = 50) List<@Size(max = 18) String> places,
      @Nullable @Size(max = 200) List<@Valid DutyBody> duty) {}

  /** A place by code and name. */
  @Serdeable
  record PlaceView(String code, String name) {}

  /** One on duty. */
  @Serdeable
  record DutyView(LocalDate on, String shift, String body, String role) {}

  /** Open red matters of a grid. */
  @Serdeable
  record Red(String grid, String gridName, long open) {}

  /**
   * A period.
   *
   * @param red open red matters by grid, most first; null in lists
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      String name,
      LocalDate from,
      LocalDate to,
      List<PlaceView> places,
      List<DutyView> duty,
      long version,
      @Nullable List<Red> red) {}

  /** Periods. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> safeguards) {}

  /** Periods that touch the caller's places, the newest first. */
  @Get
  @Permit(Permission.TASK_READ)
  Page list() {
    Actor actor = current.get();
    return new Page(safeguards.list(actor).stream().map(s -> row(s, null)).toList());
  }

  /** One period with its roster and open red matters by grid. */
  @Get("/{id}")
  @Permit(Permission.TASK_READ)
  Row get(@PathVariable UUID id) {
    return view(safeguards.board(current.get(), id).orThrow());
  }

  /** Begins a period. */
  @Post
  @Permit(Permission.TASK_DECIDE)
  Row begin(@Body @Valid SafeguardBody body) {
    return view(safeguards.write(current.get(), body.id(), 0, text(body)).orThrow());
  }

  /** Writes a period anew. */
  @Post("/{id}")
  @Permit(Permission.TASK_DECIDE)
  Row edit(@PathVariable UUID id, @Body @Valid SafeguardBody body) {
    return view(safeguards.write(current.get(), id, body.version(), text(body)).orThrow());
  }

  private static Safeguards.Text text(SafeguardBody body) {
    List<String> places = body.places();
    List<DutyBody> duty = body.duty();
    return new Safeguards.Text(
        Words.plain(body.name(), "/name"),
        body.from(),
        body.to(),
        places == null ? List.of() : places,
        duty == null ? List.of() : duty.stream().map(SafeguardController::duty).toList());
  }

  private static Duty duty(DutyBody d) {
    return new Duty(
        Objects.requireNonNullElse(d.on(), LocalDate.MIN),
        Objects.requireNonNullElse(d.shift(), Shift.ALL),
        Objects.requireNonNullElse(Words.plain(d.body(), "/duty"), ""),
        Objects.requireNonNullElse(d.role(), ""));
  }

  private Row view(Safeguards.Board board) {
    Safeguard s = board.safeguard();
    return row(
        s,
        board.red().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(200)
            .map(e -> new Red(e.getKey(), name(s.district(), e.getKey()), e.getValue()))
            .toList());
  }

  private Row row(Safeguard s, @Nullable List<Red> red) {
    return new Row(
        s.id(),
        s.name(),
        s.from(),
        s.to(),
        s.places().stream().map(p -> new PlaceView(p, name(s.district(), p))).toList(),
        s.duty().stream()
            .map(d -> new DutyView(d.on(), d.shift().name(), d.body(), d.role()))
            .toList(),
        s.version(),
        red);
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
