package org.fengqiao.holder.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.fengqiao.holder.Cadres;
import org.fengqiao.holder.HandOvers;
import org.fengqiao.holder.HolderBook;
import org.fengqiao.holder.domain.HolderRefusal;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.holder.http.HolderViews.ChoiceView;
import org.fengqiao.holder.http.HolderViews.GridsView;
import org.fengqiao.holder.http.HolderViews.HandOverView;
import org.fengqiao.holder.http.HolderViews.ToldView;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** Who answers for which grid, hand-overs, and cadres. */
@Controller("/api/grids")
class HolderController {
  private final HolderBook book;
  private final HandOvers handOvers;
  private final Cadres cadres;
  private final CurrentActor actor;

  HolderController(HolderBook book, HandOvers handOvers, Cadres cadres, CurrentActor actor) {
    this.book = book;
    this.handOvers = handOvers;
    this.cadres = cadres;
    this.actor = actor;
  }

  /**
   * A hand-over, or a first holder.
   *
   * @param id idempotency key
   * @param layer PARTY, SECURITY or SERVICE
   * @param account who takes the grid
   * @param from first day, today when not given; a day ahead waits for the server
   * @param reason why, at most 500 characters
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record HandOverBody(
      @Nullable UUID id,
      @Nullable RoleLayer layer,
      @Nullable UUID account,
      @Nullable LocalDate from,
      @Nullable String reason) {}

  /** Whether a cadre is linked. */
  @Serdeable
  record LinkBody(@Nullable Boolean linked) {}

  /** How many walks. */
  @Serdeable
  record WalksBody(@Nullable Integer walks) {}

  /**
   * Grids of the caller's with their holders of today, in code order, at most 2,000.
   *
   * @param street a street's or community's code; all of the caller's without it
   */
  @Get("/holders")
  @Permit(Permission.GRID_READ)
  GridsView list(@Nullable @QueryValue String street) {
    return new GridsView(
        book.below(street, actor.get()).orThrow().stream().map(HolderViews.GridView::of).toList());
  }

  /**
   * Who answers for a grid, will, and did on a day; cadres and walks.
   *
   * @param on the day, today when not given
   */
  @Get("/{grid}/holders")
  @Permit(Permission.GRID_READ)
  ToldView holders(@PathVariable String grid, @Nullable @QueryValue LocalDate on) {
    return ToldView.of(book.of(grid, on, actor.get()).orThrow());
  }

  /**
   * Who may take a grid.
   *
   * @param layer PARTY, SECURITY, SERVICE or CADRE
   */
  @Get("/{grid}/holders/candidates")
  @Permit(Permission.GRID_HOLD)
  ChoiceView candidates(
      @PathVariable String grid, @QueryValue(defaultValue = "SECURITY") String layer) {
    return new ChoiceView(
        book.choice(grid, layer, actor.get()).orThrow().stream()
            .map(HolderViews.CandidateView::of)
            .toList());
  }

  /** Hands a grid over with what is open in it. */
  @Post("/{grid}/hand-over")
  @Permit(Permission.GRID_HOLD)
  HandOverView handOver(@PathVariable String grid, @Body HandOverBody body) {
    HandOvers.Wish wish =
        new HandOvers.Wish(
            body.id(),
            grid,
            body.layer(),
            body.account(),
            body.from(),
            Words.plain(body.reason(), "/reason"));
    return HandOverView.of(handOvers.handOver(wish, actor.get()).orThrow());
  }

  /** Links a cadre to a grid, or ends the link. */
  @Put("/{grid}/cadres/{account}")
  @Permit(Permission.GRID_HOLD)
  ToldView link(@PathVariable String grid, @PathVariable UUID account, @Body LinkBody body) {
    return ToldView.of(cadres.link(grid, account, body.linked(), actor.get()).orThrow());
  }

  /**
   * Sets how many walks a grid had in a month, by all cadres together.
   *
   * @param month as {@code 2026-11}
   */
  @Put("/{grid}/walks/{month}")
  @Permit(Permission.GRID_HOLD)
  ToldView count(@PathVariable String grid, @PathVariable String month, @Body WalksBody body) {
    return ToldView.of(cadres.count(grid, month(month), body.walks(), actor.get()).orThrow());
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      return Outcome.<YearMonth>refused(new HolderRefusal.BadCount("/month")).orThrow();
    }
  }
}
