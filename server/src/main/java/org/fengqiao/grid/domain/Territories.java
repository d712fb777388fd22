package org.fengqiao.grid.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How places of one version go over into places of the next, at every tier: for those who answer
 * for a place. Codes are prefixes, so a street is what its grids are.
 */
public final class Territories {
  private static final int STREET = 9;
  private static final int COMMUNITY = 12;

  /** A place is taken over when this much of it comes from there. */
  private static final double MOST = 0.5;

  /** Old prefix to new prefix to shared ground, m². */
  private final Map<String, Map<String, Double>> flows = new HashMap<>();

  /** Ground of each new prefix, m². */
  private final Map<String, Double> ground = new HashMap<>();

  /**
   * From what a comparison found.
   *
   * @param old grids of the version before; those without a link kept code and outline
   * @param now grids of the new version with their ground in m²
   */
  public Territories(List<GridCell> old, Map<String, Double> now, List<Succession.Link> links) {
    now.forEach((code, area) -> tiers(code).forEach(p -> ground.merge(p, area, Double::sum)));
    Map<String, Boolean> moved = new HashMap<>();
    for (Succession.Link link : links) {
      moved.put(link.oldCode(), true);
      flow(link.oldCode(), link.newCode(), link.areaM2());
    }
    for (GridCell cell : old) {
      Double area = now.get(cell.code());
      if (!moved.containsKey(cell.code()) && area != null) {
        flow(cell.code(), cell.code(), area);
      }
    }
  }

  private void flow(String from, String to, double area) {
    List<String> left = tiers(from);
    List<String> right = tiers(to);
    for (int i = 0; i < left.size(); i++) {
      flows
          .computeIfAbsent(left.get(i), p -> new TreeMap<>())
          .merge(right.get(i), area, Double::sum);
    }
  }

  private static List<String> tiers(String code) {
    return List.of(code.substring(0, STREET), code.substring(0, COMMUNITY), code);
  }

  /** Whether the new version still has this place. */
  public boolean stands(String place) {
    return place.length() < STREET || ground.containsKey(place);
  }

  /**
   * The place that took over most of the ground: itself while it stands.
   *
   * @return empty when nobody did
   */
  public Optional<String> heir(String place) {
    if (stands(place)) {
      return Optional.of(place);
    }
    return flows.getOrDefault(place, Map.of()).entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /**
   * For each grid of the new version the old grid that most of its ground comes from: itself where
   * it stayed. New ground has none.
   */
  public Map<String, String> origins() {
    Map<String, String> origins = new HashMap<>();
    Map<String, Double> most = new HashMap<>();
    for (Map.Entry<String, Map<String, Double>> flow : new TreeMap<>(flows).entrySet()) {
      if (flow.getKey().length() <= COMMUNITY) {
        continue;
      }
      flow.getValue()
          .forEach((now, area) -> {
            if (area > most.getOrDefault(now, 0.0)) {
              most.put(now, area);
              origins.put(now, flow.getKey());
            }
          });
    }
    return origins;
  }

  /**
   * Places of whoever answered for these: all of them still, since history is told under the old
   * codes; with the heirs of those that ended and with places that are made mostly of them.
   *
   * @return sorted; equal to the sorted argument when nothing changes
   */
  public List<String> follow(List<String> places) {
    TreeSet<String> all = new TreeSet<>(places);
    for (String place : places) {
      heir(place).ifPresent(all::add);
      flows
          .getOrDefault(place, Map.of())
          .forEach((to, area) -> {
            if (area > MOST * ground.getOrDefault(to, 0.0)) {
              all.add(to);
            }
          });
    }
    return all.stream()
        .filter(p -> places.contains(p) || places.stream().noneMatch(p::startsWith))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
