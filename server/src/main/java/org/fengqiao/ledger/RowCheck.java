package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Opening;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.fengqiao.ledger.domain.CheckedRow;
import org.fengqiao.ledger.domain.CheckedRow.Fate;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.KindWords;
import org.fengqiao.ledger.domain.LedgerField;
import org.fengqiao.ledger.domain.PlaceNames;
import org.fengqiao.ledger.domain.RowReader;
import org.fengqiao.ledger.domain.RowReader.Said;
import org.fengqiao.ledger.domain.Table;
import org.jspecify.annotations.Nullable;

/** Reads every row of a list and says what would become of it; changes nothing. */
@Singleton
class RowCheck {
  /** The same words in the same grid within this time are the same matter (view matter_fact). */
  private static final Duration SAME = Duration.ofDays(30);

  private final Grids grids;
  private final Laws laws;
  private final Vault vault;
  private final ImportStore store;
  private final Casework casework;
  private final Clock clock;

  RowCheck(Grids grids, Laws laws, Vault vault, ImportStore store, Casework casework, Clock clock) {
    this.grids = grids;
    this.laws = laws;
    this.vault = vault;
    this.store = store;
    this.casework = casework;
    this.clock = clock;
  }

  /**
   * All rows, in order.
   *
   * @param done lines to pass over because they are opened already
   */
  List<CheckedRow> check(
      Table table,
      Map<LedgerField, Integer> columns,
      Set<Integer> done,
      UUID importId,
      Actor actor) {
    RowReader reader = reader(columns, actor);
    List<CheckedRow> read = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      if (!done.contains(row.number())) {
        read.add(read(row, reader, columns));
      }
    }
    return judge(read, importId, actor);
  }

  private RowReader reader(Map<LedgerField, Integer> columns, Actor actor) {
    LocalDate today = clock.today();
    String district = actor.district();
    GridSet set = grids.current(district);
    Map<String, String> names = new HashMap<>();
    for (Place street : grids.children(district, district)) {
      grids.children(district, street.code()).forEach(c -> names.put(c.code(), c.name()));
    }
    return new RowReader(
        columns,
        new KindWords(laws.on(district, today).kinds()),
        new PlaceNames(set, names, actor.territory()),
        actor.territory(),
        today);
  }

  private CheckedRow read(Table.Row row, RowReader reader, Map<LedgerField, Integer> columns) {
    Said said = reader.read(row);
    StringBuilder all = new StringBuilder("ledger");
    columns.forEach((field, at) -> all.append('\u001f').append(field).append(row.cell(at)));
    Fate fate = said.faults().isEmpty() ? Fate.NEW : Fate.REFUSED;
    return new CheckedRow(
        row.number(),
        fate,
        said,
        vault.tag(all.toString()),
        Opening.textHash(said.text(), vault),
        null,
        0);
  }

  private List<CheckedRow> judge(List<CheckedRow> rows, UUID importId, Actor actor) {
    List<CheckedRow> sound = rows.stream().filter(r -> r.fate() == Fate.NEW).toList();
    String district = actor.district();
    Map<Long, String> before =
        store.before(district, sound.stream().map(CheckedRow::tag).toList()).stream()
            .filter(b -> !b.importId().equals(importId))
            .collect(Collectors.toMap(ImportStore.Before::tag, b -> b.number(), (a, b) -> a));
    Map<String, List<ImportStore.Twin>> twins =
        store
            .twins(
                district,
                sound.stream().map(RowCheck::grid).collect(Collectors.toSet()),
                sound.stream().map(CheckedRow::textHash).filter(h -> h != 0).toList())
            .stream()
            .collect(Collectors.groupingBy(t -> t.grid() + ' ' + t.textHash()));
    Map<String, Integer> seen = new HashMap<>();
    Set<Long> tags = new HashSet<>();
    List<CheckedRow> judged = new ArrayList<>(rows.size());
    for (CheckedRow row : rows) {
      judged.add(row.fate() == Fate.NEW ? judge(row, before, twins, seen, tags) : row);
    }
    return named(judged, actor);
  }

  /** A duplicate of what the actor may not know of stays one, without its number. */
  private List<CheckedRow> named(List<CheckedRow> rows, Actor actor) {
    Set<String> known =
        casework.known(
            rows.stream().flatMap(r -> Stream.ofNullable(r.twin())).distinct().toList(), actor);
    return rows.stream()
        .map(r -> r.twin() == null || known.contains(r.twin()) ? r : r.withoutTwin())
        .toList();
  }

  private static CheckedRow judge(
      CheckedRow row,
      Map<Long, String> before,
      Map<String, List<ImportStore.Twin>> twins,
      Map<String, Integer> seen,
      Set<Long> tags) {
    String key = row.textHash() == 0 ? "tag " + row.tag() : grid(row) + ' ' + row.textHash();
    @Nullable Integer line = seen.putIfAbsent(key, row.line());
    boolean again = line != null || !tags.add(row.tag());
    @Nullable String twin = before.get(row.tag());
    Instant at = RowOpener.at(row.said().reportedOn());
    for (ImportStore.Twin t : twins.getOrDefault(key, List.of())) {
      twin = Duration.between(t.reportedAt(), at).abs().compareTo(SAME) <= 0 ? t.number() : twin;
    }
    return !again && twin == null
        ? row
        : new CheckedRow(
            row.line(),
            Fate.DUPLICATE,
            row.said(),
            row.tag(),
            row.textHash(),
            twin,
            line == null ? 0 : line);
  }

  private static String grid(CheckedRow row) {
    return Objects.requireNonNull(row.said().place()).cell().code();
  }
}
