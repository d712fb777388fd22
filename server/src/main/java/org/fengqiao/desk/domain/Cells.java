package org.fengqiao.desk.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Tier;

/**
 * Which slices of the items a list of this actor is made of. Lists of a whole district are made of
 * its streets, so that every slice has an index in the order of the list.
 */
public final class Cells {
  private static final int DISTRICT_DIGITS = 6;
  private static final int STREET_DIGITS = 9;
  private static final int COMMUNITY_DIGITS = 12;

  private Cells() {}

  /**
   * The slices.
   *
   * @param streets codes of all streets of the actor's district
   */
  public static List<Cell> of(View view, Actor actor, BodyIndex bodies, List<String> streets) {
    if (view == View.MINE) {
      return List.of(new Cell(Axis.REPORTER, actor.id().toString()));
    }
    return view == View.INBOX && ofBodies(actor) ? bodies(actor, bodies) : places(actor, streets);
  }

  /** Whether this actor's inbox is what lies with a body, not what waits to be triaged. */
  public static boolean ofBodies(Actor actor) {
    return actor.permissions().contains(Permission.ITEM_SIGN)
        && !actor.permissions().contains(Permission.ITEM_TRIAGE);
  }

  private static List<Cell> bodies(Actor actor, BodyIndex index) {
    String own = actor.body();
    if (own != null) {
      return List.of(new Cell(Axis.BODY, own));
    }
    return index.bodies().stream()
        .filter(b -> serves(actor.territory().prefixes(), b))
        .map(Body::code)
        .map(code -> new Cell(Axis.BODY, code))
        .toList();
  }

  /** A body of one of the places; the councils of a community's grids are the community's. */
  private static boolean serves(List<String> places, Body body) {
    return places.contains(body.territory())
        || (body.tier() == Tier.GRID
            && places.contains(body.territory().substring(0, COMMUNITY_DIGITS)));
  }

  private static List<Cell> places(Actor actor, List<String> streets) {
    List<Cell> cells = new ArrayList<>();
    for (String code : actor.territory().prefixes()) {
      switch (code.length()) {
        case DISTRICT_DIGITS -> streets.forEach(s -> cells.add(new Cell(Axis.STREET, s)));
        case STREET_DIGITS -> cells.add(new Cell(Axis.STREET, code));
        case COMMUNITY_DIGITS -> cells.add(new Cell(Axis.COMMUNITY, code));
        default -> cells.add(new Cell(Axis.GRID, code));
      }
    }
    return List.copyOf(cells);
  }

  /** The slices that overlap a place; a slice wider than the place is narrowed to it. */
  public static List<Cell> within(List<Cell> cells, String place) {
    List<Cell> narrowed = new ArrayList<>();
    for (Cell cell : cells) {
      boolean person = cell.axis() == Axis.BODY || cell.axis() == Axis.REPORTER;
      if (person || cell.code().startsWith(place)) {
        narrowed.add(cell);
      } else if (place.startsWith(cell.code())) {
        narrowed.add(new Cell(axis(place), place));
      }
    }
    return List.copyOf(narrowed);
  }

  private static Axis axis(String place) {
    return switch (place.length()) {
      case STREET_DIGITS -> Axis.STREET;
      case COMMUNITY_DIGITS -> Axis.COMMUNITY;
      default -> Axis.GRID;
    };
  }
}
