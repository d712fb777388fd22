package org.fengqiao.law.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.law.LawEditor;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Difference;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.law.http.LawViews.ColumnView;
import org.fengqiao.law.http.LawViews.DifferenceView;
import org.fengqiao.law.http.LawViews.EditionView;
import org.fengqiao.law.http.LawViews.EditionsView;
import org.fengqiao.law.http.LawViews.RowsView;
import org.fengqiao.law.http.LawViews.TableView;
import org.fengqiao.law.http.LawViews.TablesView;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** {@code /api/law}: the tables, their editions and what differs between them. For everybody. */
@Controller("/api/law")
class LawController {
  private final Laws laws;
  private final LawEditor editor;
  private final CurrentActor current;
  private final Clock clock;

  LawController(Laws laws, LawEditor editor, CurrentActor current, Clock clock) {
    this.laws = laws;
    this.editor = editor;
    this.current = current;
    this.clock = clock;
  }

  static LawTable table(String name) {
    return LawTable.ofWire(name)
        .orElseThrow(() -> new RefusalException(new LawRefusal.UnknownTable()));
  }

  /** Every table with its columns and the edition of today. */
  @Get("/tables")
  @Permit
  TablesView tables() {
    String district = current.get().district();
    return new TablesView(
        Arrays.stream(LawTable.values())
            .flatMap(t -> laws.table(district, t, clock.today()).stream())
            .map(TableView::of)
            .toList());
  }

  /** Editions of a table: the district's own and the product's, newest first. */
  @Get("/editions")
  @Permit
  EditionsView editions(@QueryValue String table) {
    String district = current.get().district();
    LawTable asked = table(table);
    TableEdition newest = editor.newest(district, asked);
    return new EditionsView(
        laws.history(district, asked).stream().map(e -> EditionView.of(e, newest)).toList());
  }

  /**
   * The edition of a table that holds on a day.
   *
   * @param on today unless told; {@code newest} and later ones are seen with their first day
   */
  @Get("/{table}")
  @Permit
  RowsView rows(@PathVariable String table, @Nullable @QueryValue LocalDate on) {
    String district = current.get().district();
    LawTable asked = table(table);
    LocalDate day = on == null ? clock.today() : on;
    TableEdition held =
        laws.table(district, asked, day)
            .orElseThrow(() -> new RefusalException(new LawRefusal.UnknownEdition()));
    boolean shared = asked == LawTable.REF && held.national();
    return new RowsView(
        EditionView.of(held, editor.newest(district, asked)),
        asked.columns().stream().map(ColumnView::of).toList(),
        shared ? List.of() : LawRow.plain(asked, held.rows()),
        asked == LawTable.REF
            ? LawRow.plain(asked, laws.on(district, day).nationalRefs())
            : List.of());
  }

  /**
   * What differs between two editions of a table, by their numbers.
   *
   * @param from the earlier one
   * @param to the later one
   */
  @Get("/{table}/difference")
  @Permit
  DifferenceView difference(@PathVariable String table, @QueryValue int from, @QueryValue int to) {
    LawTable asked = table(table);
    return DifferenceView.of(
        asked, Difference.of(asked, edition(asked, from).rows(), edition(asked, to).rows()));
  }

  private TableEdition edition(LawTable table, int version) {
    return laws.history(current.get().district(), table).stream()
        .filter(e -> e.version() == version)
        .findFirst()
        .orElseThrow(() -> new RefusalException(new LawRefusal.UnknownEdition()));
  }
}
