package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.Packs;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/** Places of the Haizhu code table and some invented ones. */
final class TestPlaces {
  static final Nearness ANYWHERE = new Nearness(new Territory(List.of()), null);

  private TestPlaces() {}

  static List<Entry> codes() {
    List<Entry> entries = new ArrayList<>();
    for (var d : Packs.divisions("440105")) {
      if (d.code().length() == 9) {
        entries.add(area(PlaceKind.STREET, d.code(), d.name(), null, d.code()));
      } else if (d.code().length() == 12) {
        entries.add(
            area(PlaceKind.COMMUNITY, d.code(), d.name(), d.code(), d.code().substring(0, 9)));
      }
    }
    return entries;
  }

  private static Entry area(
      PlaceKind kind, String code, String name, @Nullable String community, String street) {
    return new Entry(code, kind, name, List.of(), "", community, street, null, EntrySource.CODES);
  }

  static Entry place(
      String id, PlaceKind kind, String name, @Nullable String community, String... aliases) {
    String street = community == null ? null : community.substring(0, 9);
    return new Entry(
        id, kind, name, List.of(aliases), "", community, street, null, EntrySource.IMPORT);
  }

  static EntryIndex index(Entry... more) {
    List<Entry> all = new ArrayList<>(codes());
    all.addAll(List.of(more));
    return new EntryIndex(all);
  }
}
