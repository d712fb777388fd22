package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gazetteer.domain.AddressResolver;
import org.fengqiao.gazetteer.domain.AreaNames;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntryIndex;
import org.fengqiao.gazetteer.domain.Found;
import org.fengqiao.gazetteer.domain.GazetteerRefusal;
import org.fengqiao.gazetteer.domain.Hit;
import org.fengqiao.gazetteer.domain.Match;
import org.fengqiao.gazetteer.domain.Nearness;
import org.fengqiao.gazetteer.domain.ReadAddress;
import org.fengqiao.gazetteer.domain.Resolved;
import org.fengqiao.gazetteer.domain.Search;
import org.fengqiao.gazetteer.domain.ZoneText;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/** Words to places of a district. Answers come from memory; what is typed is never kept. */
@Singleton
public class Gazetteer {
  /** Longest text that is read as an address or a list of zones. */
  public static final int LONGEST = 2000;

  private static final int MOST = 10;
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

  private final Indexes indexes;
  private final Grids grids;

  Gazetteer(Indexes indexes, Grids grids) {
    this.indexes = indexes;
    this.grids = grids;
  }

  /**
   * The places for what was typed so far, best first, at most ten.
   *
   * @param near a code of 6 to 15 digits, or {@code lon,lat} in CGCS2000 degrees, or null for the
   *     caller's own places: preferred among places that answer about as well
   */
  public Outcome<List<Found>> search(Actor actor, String typed, @Nullable String near) {
    Outcome<Nearness> where = nearness(actor, near);
    return where.map(n ->
        Search.find(indexes.of(actor.district()), typed, n, MOST).stream()
            .map(hit -> found(actor.district(), hit))
            .toList());
  }

  /**
   * Reads an address, or a list of zones as notices write them.
   *
   * @return refused when the text is longer than {@value #LONGEST} characters
   */
  public Outcome<ReadAddress> resolve(Actor actor, String text) {
    if (text.length() > LONGEST) {
      return Outcome.refused(new GazetteerRefusal.TooLong(LONGEST));
    }
    EntryIndex index = indexes.of(actor.district());
    List<ZoneText.Area> zones = ZoneText.parse(text);
    Nearness near = new Nearness(actor.territory(), null);
    List<Found> places =
        AddressResolver.resolve(index, text, near, MOST).stream()
            .map(r -> found(actor.district(), r))
            .toList();
    return Outcome.done(new ReadAddress(AreaNames.code(index, zones), places));
  }

  /** The named places of a district that have a point, for the map; the same list to everybody. */
  public List<Entry> placed(String district) {
    return indexes.of(district).placed();
  }

  private static Outcome<Nearness> nearness(Actor actor, @Nullable String near) {
    if (near == null || near.isBlank()) {
      return Outcome.done(new Nearness(actor.territory(), null));
    }
    Matcher point = POINT.matcher(near);
    if (point.matches()) {
      LonLat at =
          new LonLat(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
      return Outcome.done(new Nearness(actor.territory(), at));
    }
    return near.matches("\\d{6,15}")
        ? Outcome.done(new Nearness(new Territory(List.of(near)), null))
        : Outcome.refused(new GazetteerRefusal.BadNear());
  }

  /** Named places of the district for what was typed, own ones preferred, with their likeness. */
  List<Hit> hits(Actor actor, String typed, int most) {
    Nearness near = new Nearness(actor.territory(), null);
    return Search.find(indexes.of(actor.district()), typed, near, most);
  }

  Found found(String district, Hit hit) {
    return found(district, hit.entry(), hit.match(), 1, List.of());
  }

  private Found found(String district, Resolved r) {
    return found(district, r.entry(), null, r.confidence(), r.matched());
  }

  private Found found(
      String district,
      Entry entry,
      @Nullable Match match,
      double confidence,
      List<Resolved.Piece> matched) {
    @Nullable Located at = locate(district, entry);
    String community = at == null || at.community() == null ? entry.community() : at.community();
    String street = at == null || at.street() == null ? entry.street() : at.street();
    return new Found(
        entry,
        match,
        confidence,
        matched,
        at == null ? null : at.grid(),
        at == null ? null : at.name(),
        community,
        name(district, community),
        street,
        name(district, street),
        at != null && at.doubtful());
  }

  private @Nullable Located locate(String district, Entry entry) {
    Entry.Spot spot = entry.at();
    if (spot == null || entry.kind().wide()) {
      return null;
    }
    Outcome<Located> answer =
        grids.locate(district, Datum.CGCS2000, spot.lon(), spot.lat(), spot.accuracyM());
    return answer instanceof Outcome.Done<Located>(Located at) ? at : null;
  }

  private String name(String district, @Nullable String code) {
    return code == null ? "" : grids.find(district, code).map(Place::name).orElse("");
  }
}
