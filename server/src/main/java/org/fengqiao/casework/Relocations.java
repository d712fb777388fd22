package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemPlace;
import org.fengqiao.casework.domain.ItemPlaces;
import org.fengqiao.casework.domain.ItemPlaces.Mapped;
import org.fengqiao.casework.domain.ItemPlaces.Waiting;
import org.fengqiao.casework.domain.ItemPoints;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.Origin;
import org.fengqiao.grid.domain.Publication;
import org.fengqiao.grid.domain.PublicationStep;

/**
 * Items in a new version of the grids (ADR 0045). Ahead of the date every item whose grid does not
 * keep code and outline gets a place there, by its stored point, else by who took its grid over.
 * Once the version answers, the open ones are moved, each by an event; ended ones keep their row.
 */
@Singleton
final class Relocations implements PublicationStep {
  /** Items moved in one transaction: what somebody else may wait for. */
  private static final int PORTION = 25;

  private final ItemPlaces places;
  private final ItemPoints points;
  private final RelocationBook book;

  Relocations(ItemPlaces places, ItemPoints points, RelocationBook book) {
    this.places = places;
    this.points = points;
    this.book = book;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void prepare(Publication publication) {
    place(publication);
  }

  /** What came in since it was prepared. */
  @Override
  public void publish(Publication publication) {
    place(publication);
  }

  @Override
  public void follow(String district, long version) {
    List<ItemPlace> behind = places.behind(district, version, PORTION);
    while (!behind.isEmpty() && book.move(district, behind) > 0) {
      behind = places.behind(district, version, PORTION);
    }
  }

  private void place(Publication p) {
    long version = p.grids().version();
    for (Mapped grid : places.mapped(p.district(), version)) {
      if (!p.kept(grid.version()).contains(grid.grid())) {
        place(p, grid);
      }
    }
  }

  private void place(Publication p, Mapped grid) {
    List<Waiting> waiting = places.waiting(p.district(), grid, p.grids().version());
    if (waiting.isEmpty()) {
      return;
    }
    Origin origin = p.origin(grid.version(), grid.grid());
    Map<UUID, LonLat> known = points.of(p.district(), waiting.stream().map(Waiting::item).toList());
    List<ItemPlace> found = new ArrayList<>(2 * waiting.size());
    for (Waiting item : waiting) {
      Origin.Placed placed = origin.place(known.get(item.item()), item.confirmed());
      if (placed != null) {
        found.add(mapped(item.item(), grid));
        found.add(placed(item.item(), p.grids().version(), placed));
      }
    }
    book.keep(p.district(), found);
  }

  private static ItemPlace placed(UUID item, long version, Origin.Placed placed) {
    GridCell cell = placed.cell();
    ItemPlace.Rule rule =
        switch (placed.rule()) {
          case POINT -> ItemPlace.Rule.POINT;
          case NEAREST -> ItemPlace.Rule.NEAREST;
          case SUCCESSOR -> ItemPlace.Rule.SUCCESSOR;
          case SHARE -> ItemPlace.Rule.SHARE;
        };
    return new ItemPlace(item, version, cell.code(), cell.community(), cell.street(), rule);
  }

  /** What its row says today, kept when the row moves on. */
  private static ItemPlace mapped(UUID item, Mapped grid) {
    String code = grid.grid();
    return new ItemPlace(
        item,
        grid.version(),
        code,
        code.substring(0, 12),
        code.substring(0, 9),
        ItemPlace.Rule.MAPPED);
  }
}
