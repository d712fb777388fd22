package org.fengqiao.law.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.law.LawEditor.Report;
import org.fengqiao.law.domain.Column;
import org.fengqiao.law.domain.Conflict;
import org.fengqiao.law.domain.Difference;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Rehearsal;
import org.fengqiao.law.domain.TableEdition;
import org.jspecify.annotations.Nullable;

/** Tables, editions and reports as the interface shows them. */
final class LawViews {
  private LawViews() {}

  /** One column of a table. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ColumnView(String name, String type, boolean optional, boolean key, List<String> choices) {
    static ColumnView of(Column c) {
      return new ColumnView(c.wire(), c.type().name(), c.optional(), c.key(), c.choices());
    }
  }

  /**
   * A table and its edition of today.
   *
   * @param own the district has an edition of its own
   * @param ofGrids proposed and decided by who keeps the grids
   * @param ofScores tried on history before it is proposed
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TableView(
      String table,
      int version,
      LocalDate from,
      boolean own,
      boolean ofGrids,
      boolean ofScores,
      int rows,
      List<ColumnView> columns) {
    static TableView of(TableEdition e) {
      return new TableView(
          e.table().wire(),
          e.version(),
          e.from(),
          !e.national(),
          e.table().ofGrids(),
          e.table().ofScores(),
          e.rows().size(),
          e.table().columns().stream().map(ColumnView::of).toList());
    }
  }

  /** All tables. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TablesView(List<TableView> tables) {}

  /**
   * An edition.
   *
   * @param own of the district; else it ships with the product
   * @param newest the one another edition is made from
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EditionView(
      String table,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      boolean own,
      boolean newest,
      @Nullable UUID change,
      String source,
      Instant publishedAt,
      int rows) {
    static EditionView of(TableEdition e, TableEdition newest) {
      return new EditionView(
          e.table().wire(),
          e.version(),
          e.from(),
          e.to(),
          !e.national(),
          e.version() == newest.version() && e.district().equals(newest.district()),
          e.change(),
          e.source(),
          e.publishedAt(),
          e.rows().size());
    }
  }

  /** The history of a table. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EditionsView(List<EditionView> editions) {}

  /**
   * An edition with its rows.
   *
   * @param inherited of articles, those every district has; a row of the district stands in for
   *     them
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowsView(
      EditionView edition,
      List<ColumnView> columns,
      List<Map<String, Object>> rows,
      List<Map<String, Object>> inherited) {}

  /** One row before and after. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChangedView(Map<String, Object> before, Map<String, Object> after, List<String> columns) {}

  /** What is different between two editions. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DifferenceView(
      List<Map<String, Object>> removed,
      List<Map<String, Object>> added,
      List<ChangedView> changed) {
    static DifferenceView of(LawTable table, Difference d) {
      return new DifferenceView(
          LawRow.plain(table, d.removed()),
          LawRow.plain(table, d.added()),
          d.changed().stream()
              .map(c ->
                  new ChangedView(c.before().plain(table), c.after().plain(table), c.columns()))
              .toList());
    }
  }

  /** Something that does not fit. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ConflictView(
      String code, String weight, String table, List<Integer> rows, Map<String, Object> args) {
    static ConflictView of(Conflict c) {
      return new ConflictView(c.code(), c.weight().name(), c.table().wire(), c.rows(), c.args());
    }
  }

  /** A matter that would have gone elsewhere. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MovedView(String number, String tier, String otherTier, String level, String otherLevel) {}

  /** How last month's matters would have gone. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RehearsalView(
      int days,
      int items,
      int otherTier,
      int otherLevel,
      Map<String, Integer> tiers,
      Map<String, Integer> levels,
      List<MovedView> sample,
      boolean complete) {
    static RehearsalView of(Rehearsal.Result r) {
      return new RehearsalView(
          r.days(),
          r.items(),
          r.otherTier(),
          r.otherLevel(),
          r.tiers(),
          r.levels(),
          r.sample().stream()
              .map(m ->
                  new MovedView(
                      m.number(),
                      m.tier().name(),
                      m.otherTier().name(),
                      m.level().name(),
                      m.otherLevel().name()))
              .toList(),
          r.complete());
    }
  }

  /**
   * What a proposal would do.
   *
   * @param version number the edition would get
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReportView(
      String table,
      int baseVersion,
      int version,
      DifferenceView difference,
      List<ConflictView> conflicts,
      @Nullable RehearsalView rehearsal) {
    static ReportView of(LawTable table, Report r) {
      Rehearsal.Result rehearsed = r.rehearsed();
      return new ReportView(
          table.wire(),
          r.base().version(),
          r.version(),
          DifferenceView.of(table, r.difference()),
          r.conflicts().stream().map(ConflictView::of).toList(),
          rehearsed == null ? null : RehearsalView.of(rehearsed));
    }
  }
}
