package org.fengqiao.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.gazetteer.domain.Alike;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntryIndex;
import org.fengqiao.gazetteer.domain.EntrySource;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.gazetteer.domain.PlaceTable;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Rows of a table put in their places and compared with what is there already. */
final class EntryDraft {
  /** Rows of one name without a common community are one place within this distance. */
  private static final double SAME_M = 200;

  private static final double SAME_DEGREES = 1e-8;
  private static final double SAME_ACCURACY_M = 0.1;

  private final String district;
  private final Grids grids;
  private final EntryIndex index;
  private final Ids ids;
  private final Map<String, List<Entry>> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  final List<Entry> added = new ArrayList<>();
  final List<Entry> changed = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  int unchanged;

  EntryDraft(String district, Grids grids, EntryIndex index, Ids ids) {
    this.district = district;
    this.grids = grids;
    this.index = index;
    this.ids = ids;
    for (Entry entry : index.entries()) {
      if (!entry.kind().area()) {
        known.computeIfAbsent(key(entry.kind(), entry.name()), k -> new ArrayList<>()).add(entry);
      }
    }
  }

  private static String key(PlaceKind kind, String name) {
    return kind.name() + ' ' + Alike.of(name);
  }

  /** Code of the community a row names, null when it names none or one nobody knows. */
  @Nullable String community(PlaceTable.Row row) {
    if (row.community().matches("\\d{12}")) {
      return grids.find(district, row.community()).isPresent() ? row.community() : null;
    }
    return row.community().isEmpty()
        ? null
        : area(PlaceKind.COMMUNITY, row.community(), street(row));
  }

  private String street(PlaceTable.Row row) {
    String found = row.street().isEmpty() ? null : area(PlaceKind.STREET, row.street(), "");
    return found == null ? "" : found;
  }

  private @Nullable String area(PlaceKind kind, String name, String inside) {
    return index.areas(kind, name, inside).stream().map(Entry::id).findFirst().orElse(null);
  }

  void add(PlaceTable.Row row, Datum datum) {
    String community = community(row);
    if (community == null && !row.community().isEmpty()) {
      find(FindingCode.UNKNOWN_PARENT, row, row.community());
    }
    Entry.Spot spot = null;
    LonLat given = row.at();
    if (given != null) {
      LonLat at = Datums.toCgcs2000(datum, given);
      Outcome<Located> answer = grids.locate(district, Datum.CGCS2000, at.lon(), at.lat(), 0);
      Located located = answer instanceof Outcome.Done<Located>(Located l) ? l : null;
      if (located != null && located.grid() == null && located.candidates().isEmpty()) {
        find(FindingCode.OUTSIDE_DISTRICT, row, row.name());
        return;
      }
      if (community == null && located != null) {
        community = located.community();
      }
      spot = new Entry.Spot(at.lon(), at.lat(), row.accuracyM());
    }
    String named = street(row);
    String street = community != null ? community.substring(0, 9) : named.isEmpty() ? null : named;
    put(row, community, street, spot);
  }

  private void put(
      PlaceTable.Row row,
      @Nullable String community,
      @Nullable String street,
      Entry.@Nullable Spot spot) {
    String key = key(row.kind(), row.name());
    Entry before = before(key, community, spot);
    if (before == null) {
      if (!taken.add(key + ' ' + community)) {
        find(FindingCode.DUP_NAME, row, row.name());
        return;
      }
      added.add(entry(ids.next().toString(), row, community, street, spot));
      return;
    }
    if (!taken.add(before.id())) {
      find(FindingCode.DUP_NAME, row, row.name());
      return;
    }
    String area = before.community();
    Entry after =
        entry(
            before.id(),
            row,
            area,
            area != null ? before.street() : street,
            spot == null ? before.at() : spot);
    if (same(before, after)) {
      unchanged++;
    } else {
      changed.add(after);
    }
  }

  private static Entry entry(
      String id,
      PlaceTable.Row row,
      @Nullable String community,
      @Nullable String street,
      Entry.@Nullable Spot spot) {
    return new Entry(
        id,
        row.kind(),
        row.name(),
        row.aliases(),
        row.address(),
        community,
        street,
        spot,
        EntrySource.IMPORT);
  }

  private @Nullable Entry before(
      String key, @Nullable String community, Entry.@Nullable Spot spot) {
    for (Entry entry : known.getOrDefault(key, List.of())) {
      if (Objects.equals(entry.community(), community) || near(entry.at(), spot)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean near(Entry.@Nullable Spot one, Entry.@Nullable Spot other) {
    return one != null
        && other != null
        && new LonLat(one.lon(), one.lat()).distanceM(new LonLat(other.lon(), other.lat()))
            <= SAME_M;
  }

  private static boolean same(Entry before, Entry after) {
    Entry.Spot one = before.at();
    Entry.Spot other = after.at();
    // A row without a point keeps the one that is known, so the two are both there or both not.
    boolean there = one == null || other == null || there(one, other);
    boolean appeared = one == null && other != null;
    return there
        && !appeared
        && before.name().equals(after.name())
        && before.aliases().equals(after.aliases())
        && before.address().equals(after.address())
        && Objects.equals(before.street(), after.street());
  }

  private static boolean there(Entry.Spot one, Entry.Spot other) {
    return Math.abs(one.lon() - other.lon()) < SAME_DEGREES
        && Math.abs(one.lat() - other.lat()) < SAME_DEGREES
        && Math.abs(one.accuracyM() - other.accuracyM()) < SAME_ACCURACY_M;
  }

  private void find(FindingCode what, PlaceTable.Row row, String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    findings.add(Finding.of(what, row.number(), facts));
  }
}
