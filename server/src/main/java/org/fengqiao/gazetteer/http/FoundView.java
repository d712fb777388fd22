package org.fengqiao.gazetteer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.gazetteer.domain.AreaNames;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.Found;
import org.fengqiao.gazetteer.domain.Match;
import org.fengqiao.gazetteer.domain.ReadAddress;
import org.fengqiao.gazetteer.domain.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * A place that was found.
 *
 * @param kind ESTATE, ROAD, LANDMARK, COMMUNITY, STREET, BUILDING or OTHER
 * @param lon CGCS2000 degrees, null without a point
 * @param accuracyM metres within which the place is meant, null without a point
 * @param match how it answers what was typed, null when an address was read
 * @param confidence 0 to 1
 * @param confirm whether a person must say which grid it is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FoundView(
    String id,
    String kind,
    String name,
    String address,
    String source,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable Double accuracyM,
    @Nullable String grid,
    @Nullable String gridName,
    @Nullable String community,
    String communityName,
    @Nullable String street,
    String streetName,
    @Nullable String match,
    double confidence,
    boolean confirm,
    List<PieceView> matched) {

  static FoundView of(Found f) {
    Entry e = f.entry();
    Entry.Spot at = e.at();
    Match match = f.match();
    return new FoundView(
        e.id(),
        e.kind().name(),
        e.name(),
        e.address(),
        e.source().name(),
        at == null ? null : at.lon(),
        at == null ? null : at.lat(),
        at == null ? null : at.accuracyM(),
        f.grid(),
        f.gridName(),
        f.community(),
        f.communityName(),
        f.street(),
        f.streetName(),
        match == null ? null : match.name(),
        f.confidence(),
        f.grid() == null || f.doubtful(),
        f.matched().stream().map(PieceView::of).toList());
  }

  /** A piece of an address and what it names. */
  @Serdeable
  record PieceView(String what, String text, String code) {
    static PieceView of(Resolved.Piece p) {
      return new PieceView(p.what().name(), p.text(), p.code());
    }
  }

  /** The places for what was typed. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FoundPlaces(List<FoundView> places) {}

  /**
   * An area of a list of zones.
   *
   * @param streetCode nine digits, empty when the district has no such street
   * @param communityCode twelve digits, empty when the code table does not know it
   * @param whole false when only a part of it is meant
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ZoneView(
      String street, String streetCode, String community, String communityCode, boolean whole) {
    static ZoneView of(AreaNames.Coded c) {
      return new ZoneView(
          c.area().street(), c.street(), c.area().community(), c.community(), c.area().whole());
    }
  }

  /** What a text was read as. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReadView(List<ZoneView> zones, List<FoundView> places) {
    static ReadView of(ReadAddress read) {
      return new ReadView(
          read.zones().stream().map(ZoneView::of).toList(),
          read.places().stream().map(FoundView::of).toList());
    }
  }
}
