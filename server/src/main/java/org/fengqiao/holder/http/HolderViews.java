package org.fengqiao.holder.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.holder.HolderBook;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the controllers of holders answer. */
final class HolderViews {
  private HolderViews() {}

  /**
   * A layer of a grid.
   *
   * @param account null while nobody holds it; so are name, role and from
   * @param to first day no longer, null while open
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record LayerView(
      String layer,
      @Nullable UUID account,
      @Nullable String name,
      @Nullable String role,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    static LayerView of(HolderBook.Named n) {
      return new LayerView(
          n.holding().layer().name(),
          n.holding().account(),
          n.name(),
          n.role(),
          n.holding().from(),
          n.holding().to());
    }

    static List<LayerView> of(Map<RoleLayer, HolderBook.Named> held) {
      return Arrays.stream(RoleLayer.values())
          .map(layer -> {
            HolderBook.Named named = held.get(layer);
            return named == null
                ? new LayerView(layer.name(), null, null, null, null, null)
                : of(named);
          })
          .toList();
    }
  }

  /** A grid with its three layers. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record GridView(String grid, String name, String community, List<LayerView> holders) {
    static GridView of(HolderBook.Held h) {
      return new GridView(
          h.cell().code(), h.cell().name(), h.cell().community(), LayerView.of(h.held()));
    }
  }

  /** Grids with their holders. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record GridsView(List<GridView> grids) {}

  /** A linked cadre. */
  @Serdeable
  @PersonalData
  record CadreView(UUID account, String name, LocalDate from) {}

  /**
   * Walks of a month, by all cadres together.
   *
   * @param month as {@code 2026-11}
   */
  @Serdeable
  record WalksView(String month, int walks) {}

  /**
   * Everything about who answers for a grid.
   *
   * @param planned holdings that begin later
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record ToldView(
      String grid,
      String name,
      String community,
      List<LayerView> holders,
      List<LayerView> planned,
      List<CadreView> cadres,
      List<WalksView> walks) {
    static ToldView of(HolderBook.Told t) {
      return new ToldView(
          t.grid().cell().code(),
          t.grid().cell().name(),
          t.grid().cell().community(),
          LayerView.of(t.grid().held()),
          t.planned().stream().map(LayerView::of).toList(),
          t.cadres().stream()
              .map(c -> new CadreView(c.link().account(), c.name(), c.link().from()))
              .toList(),
          t.walks().stream().map(v -> new WalksView(v.month().toString(), v.count())).toList());
    }
  }

  /** Somebody to choose. */
  @Serdeable
  @PersonalData
  record CandidateView(UUID account, String name, String role) {
    static CandidateView of(Member m) {
      return new CandidateView(m.actor().id(), m.name(), m.actor().role().name());
    }
  }

  /** Who may take a grid. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record ChoiceView(List<CandidateView> candidates) {}

  /**
   * A hand-over.
   *
   * @param done whether its day had come
   * @param refused whether on its day the next holder could not take it, and the former one stayed
   * @param stayed whether the next holder may not have some open item in hand; null while it waits,
   *     as is the next
   * @param tasks open tasks of the grid that the next holder reaches
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record HandOverView(
      UUID id,
      String grid,
      String layer,
      @Nullable UUID former,
      UUID account,
      LocalDate from,
      boolean done,
      boolean refused,
      @Nullable Boolean stayed,
      @Nullable Integer tasks,
      @Nullable Instant doneAt) {
    static HandOverView of(HandOver h) {
      HandOver.Result r = h.done();
      return new HandOverView(
          h.id(),
          h.grid(),
          h.layer().name(),
          h.former(),
          h.next(),
          h.fromOn(),
          r != null,
          h.refused() != null,
          r == null ? null : (Boolean) r.stayed(),
          r == null ? null : (Integer) r.tasks(),
          r == null ? null : r.at());
    }
  }
}
