package org.fengqiao.gazetteer.domain;

import java.util.List;
import java.util.Optional;

/** Leads the areas of a list of zones back to codes. */
public final class AreaNames {
  private AreaNames() {}

  /**
   * An area of a text with the codes of what it names.
   *
   * @param area as it was read
   * @param street nine digits, empty when the district has no such street
   * @param community twelve digits, empty when the street has no such community: it may be newer
   *     than the code table
   */
  public record Coded(ZoneText.Area area, String street, String community) {}

  /** The areas with their codes, in their order. */
  public static List<Coded> code(EntryIndex index, List<ZoneText.Area> areas) {
    return areas.stream().map(area -> code(index, area)).toList();
  }

  private static Coded code(EntryIndex index, ZoneText.Area area) {
    Optional<String> street = bearer(index, PlaceKind.STREET, area.street(), "");
    Optional<String> community =
        street.flatMap(s -> bearer(index, PlaceKind.COMMUNITY, area.community(), s));
    return new Coded(area, street.orElse(""), community.orElse(""));
  }

  private static Optional<String> bearer(
      EntryIndex index, PlaceKind kind, String name, String inside) {
    return index.areas(kind, name, inside).stream().map(Entry::id).findFirst();
  }
}
