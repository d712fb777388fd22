package org.fengqiao.gazetteer.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place.
 *
 * @param id stable within the district; the code for a place of the code table
 * @param kind what it is
 * @param name as people write it
 * @param aliases other names, old ones among them
 * @param address road and number, empty when not known; never a room
 * @param community 12 digits, null when not known
 * @param street 9 digits, null when not known
 * @param at where it is, null when not known
 * @param source where it is known from
 */
public record Entry(
    String id,
    PlaceKind kind,
    String name,
    List<String> aliases,
    String address,
    @Nullable String community,
    @Nullable String street,
    @Nullable Spot at,
    EntrySource source) {

  public Entry {
    aliases = List.copyOf(aliases);
  }

  /**
   * A point.
   *
   * @param lon CGCS2000 degrees
   * @param lat as lon
   * @param accuracyM radius in metres within which the place is meant; a whole community has some
   *     hundreds
   */
  public record Spot(double lon, double lat, double accuracyM) {}

  /** Code of the smallest known area it lies in, null when none is known. */
  public @Nullable String area() {
    return community != null ? community : street;
  }
}
