package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Finds coordinates on which many matters are stacked, and tells which of them are no places at
 * all: the middle of an area or the town hall, which a machine writes when it knows no better, or a
 * point that carries addresses that have nothing to do with each other. A gate somebody confirmed
 * is a place, however many matters there are.
 */
public final class Stacks {
  /** Points this close are one coordinate, metres. */
  static final double SAME_M = 5;

  /** A stack this close to the middle of an area stands for the area, metres. */
  public static final double CENTRE_M = 30;

  /** From so many addresses that are not alike a point stands for none of them. */
  static final int UNRELATED = 3;

  private static final double MICRO = 1e6;

  private Stacks() {}

  /**
   * A point with what was written about it.
   *
   * @param at CGCS2000
   * @param address words of the place, empty when there are none; never kept
   * @param item the matter, null when nobody needs to know which
   */
  public record Spot(LonLat at, String address, @Nullable UUID item) {
    /** A point of no known matter. */
    public Spot(LonLat at, String address) {
      this(at, address, null);
    }
  }

  /**
   * A point machines write when they know only the area.
   *
   * @param code of the area, or a word such as {@code CITY_HALL}
   */
  public record Centre(String code, LonLat at) {}

  /** Why a stack is no place. */
  public enum Reason {
    /** It lies on the middle of an area. */
    CENTRE,
    /** It carries addresses that are not alike. */
    MIXED_ADDRESSES
  }

  /**
   * A stack.
   *
   * @param at the commonest coordinate of it
   * @param items how many lie there
   * @param addresses how many addresses that are not alike
   * @param centre code of the area whose middle it is, null when none
   * @param reason why it is no place, null when nothing speaks against it
   * @param confirmed whether somebody confirmed a place here; then it is kept whatever the reason
   * @param matters those of its points that are known
   */
  public record Stack(
      LonLat at,
      int items,
      int addresses,
      @Nullable String centre,
      @Nullable Reason reason,
      boolean confirmed,
      List<UUID> matters) {
    public Stack {
      matters = List.copyOf(matters);
    }

    /** Whether its items should not count as lying here. */
    public boolean flagged() {
      return reason != null && !confirmed;
    }
  }

  /**
   * The stacks among the points, largest first.
   *
   * @param centres middles of areas and other points that stand for no place
   * @param confirmed places somebody confirmed
   * @param least how many points make a stack
   */
  public static List<Stack> find(
      List<Spot> spots, List<Centre> centres, List<LonLat> confirmed, int least) {
    Neighbourhood<String> middles = new Neighbourhood<>(CENTRE_M);
    centres.forEach(c -> middles.add(c.at(), c.code()));
    Neighbourhood<LonLat> gates = new Neighbourhood<>(CENTRE_M);
    confirmed.forEach(at -> gates.add(at, at));
    List<Stack> found = new ArrayList<>();
    for (Pile pile : piles(spots)) {
      if (pile.spots.size() >= least) {
        found.add(judge(pile, middles.nearest(pile.at), gates.nearest(pile.at) != null));
      }
    }
    return List.copyOf(found);
  }

  private static final class Pile {
    private final LonLat at;
    private final List<Spot> spots = new ArrayList<>();

    Pile(LonLat at) {
      this.at = at;
    }
  }

  /** By coordinate to a millionth of a degree; small piles beside a larger one belong to it. */
  private static List<Pile> piles(List<Spot> spots) {
    Map<String, Pile> exact = new HashMap<>();
    for (Spot spot : spots) {
      long lon = Math.round(spot.at().lon() * MICRO);
      long lat = Math.round(spot.at().lat() * MICRO);
      exact.computeIfAbsent(lon + " " + lat, k -> new Pile(spot.at())).spots.add(spot);
    }
    List<Pile> sorted = new ArrayList<>(exact.values());
    sorted.sort(
        Comparator.comparingInt((Pile p) -> -p.spots.size())
            .thenComparingDouble(p -> p.at.lon())
            .thenComparingDouble(p -> p.at.lat()));
    Neighbourhood<Pile> kept = new Neighbourhood<>(SAME_M);
    List<Pile> merged = new ArrayList<>();
    for (Pile pile : sorted) {
      Pile larger = kept.nearest(pile.at);
      if (larger == null) {
        kept.add(pile.at, pile);
        merged.add(pile);
      } else {
        larger.spots.addAll(pile.spots);
      }
    }
    merged.sort(Comparator.comparingInt((Pile p) -> -p.spots.size()));
    return merged;
  }

  private static Stack judge(Pile pile, @Nullable String centre, boolean known) {
    int addresses = Unrelated.count(pile.spots.stream().map(Spot::address).toList());
    Reason reason =
        centre != null ? Reason.CENTRE : addresses >= UNRELATED ? Reason.MIXED_ADDRESSES : null;
    List<UUID> matters = pile.spots.stream().map(Spot::item).filter(Objects::nonNull).toList();
    return new Stack(pile.at, pile.spots.size(), addresses, centre, reason, known, matters);
  }
}
