package org.fengqiao.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.account.Colleagues;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.ledger.LedgerImports.Brought;
import org.fengqiao.ledger.LedgerImports.Told;
import org.fengqiao.ledger.domain.CheckedRow;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerField;
import org.fengqiao.ledger.domain.LedgerImport;
import org.fengqiao.ledger.domain.PlaceNames;
import org.jspecify.annotations.Nullable;

/** Bodies of requests and answers about imports. */
@Singleton
class ImportViews {
  private static final int SUMMARY = 60;

  private final Colleagues colleagues;
  private final Approval approval;
  private final Clock clock;

  ImportViews(Colleagues colleagues, Approval approval, Clock clock) {
    this.colleagues = colleagues;
    this.approval = approval;
    this.clock = clock;
  }

  /**
   * How to read a list.
   *
   * @param columns position of each field, from 0
   * @param duplicates import what repeats an open item too
   */
  @Serdeable
  record MappingBody(
      @Nullable Map<String, @Nullable Integer> columns, @Nullable Boolean duplicates) {
    Map<LedgerField, Integer> read() {
      Map<LedgerField, Integer> read = new EnumMap<>(LedgerField.class);
      if (columns != null) {
        columns.forEach((name, at) -> {
          if (at != null) {
            read.put(Requests.constant(LedgerField.class, name, "/columns"), at);
          }
        });
      }
      return read;
    }
  }

  /** A wish to take it back. */
  @Serdeable
  record UndoBody(@Nullable String id, @Nullable String reason) {}

  /**
   * An import.
   *
   * @param undo state of the change that takes it back; null when nobody asked
   * @param undoable whether it can be asked for now
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ImportView(
      UUID id,
      String place,
      String format,
      int rows,
      String state,
      int opened,
      int voided,
      @Nullable String by,
      Instant createdAt,
      @Nullable Instant importedAt,
      @Nullable String undo,
      boolean undoable,
      boolean mine) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ImportsView(List<ImportView> imports) {}

  /** What was brought. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record BroughtView(
      ImportView of, List<String> header, List<List<String>> samples, Map<String, Integer> guess) {}

  /** An item an import opened. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowView(int line, String number, @Nullable String sourceNumber, String fate) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ToldView(ImportView of, List<RowView> items) {}

  /**
   * What would become of a row.
   *
   * @param summary redacted
   * @param notes what was assumed
   * @param faults why it is refused
   * @param twin number of the open item it repeats
   * @param twinLine line of the file it repeats, 0 for none
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LineView(
      int line,
      String fate,
      String summary,
      String kind,
      @Nullable String subKind,
      @Nullable String grid,
      @Nullable String gridName,
      LocalDate reportedOn,
      String channel,
      int people,
      List<String> notes,
      List<String> faults,
      @Nullable String twin,
      int twinLine) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CheckView(int fresh, int duplicates, int refused, List<LineView> lines) {}

  ImportView of(LedgerImport i, Actor reader) {
    UUID change = i.undo();
    @Nullable String undo =
        change == null
            ? null
            : approval.find(i.district(), change).map(Staged::state).map(Enum::name).orElse(null);
    Instant at = i.importedAt();
    boolean undoable =
        i.state() == LedgerImport.State.IMPORTED
            && at != null
            && at.plus(LedgerImport.UNDO).isAfter(clock.now())
            && i.opened() > 0
            && !"WAITING".equals(undo);
    return new ImportView(
        i.id(),
        i.place(),
        i.format().name(),
        i.rows(),
        i.state().name(),
        i.opened(),
        i.voided(),
        colleagues.names(reader, List.of(i.createdBy())).get(i.createdBy()),
        i.createdAt(),
        at,
        undo,
        undoable,
        i.createdBy().equals(reader.id()));
  }

  BroughtView of(Brought b, Actor reader) {
    Map<String, Integer> guess = new TreeMap<>();
    b.guess().forEach((field, at) -> guess.put(field.name(), at));
    return new BroughtView(of(b.of(), reader), b.header(), b.samples(), guess);
  }

  ToldView of(Told told, Actor reader) {
    return new ToldView(of(told.of(), reader), told.rows().stream().map(ImportViews::row).toList());
  }

  private static RowView row(ImportStore.Row row) {
    return new RowView(row.line(), row.number(), row.sourceNumber(), row.fate().name());
  }

  CheckView of(List<CheckedRow> rows) {
    Map<CheckedRow.Fate, Long> counts =
        rows.stream().collect(Collectors.groupingBy(CheckedRow::fate, Collectors.counting()));
    return new CheckView(
        count(counts, CheckedRow.Fate.NEW),
        count(counts, CheckedRow.Fate.DUPLICATE),
        count(counts, CheckedRow.Fate.REFUSED),
        rows.stream().map(ImportViews::line).toList());
  }

  private static int count(Map<CheckedRow.Fate, Long> counts, CheckedRow.Fate fate) {
    return counts.getOrDefault(fate, 0L).intValue();
  }

  private static LineView line(CheckedRow row) {
    var said = row.said();
    Optional<PlaceNames.Found> place = Optional.ofNullable(said.place());
    // A grid of somebody else's territory is not named to the reader.
    boolean elsewhere = said.faults().contains("place-elsewhere");
    return new LineView(
        row.line(),
        row.fate().name(),
        Redactor.summary(said.text(), SUMMARY),
        said.kind().kind().name(),
        said.kind().subKind(),
        elsewhere ? null : place.map(p -> p.cell().code()).orElse(null),
        elsewhere ? null : place.map(p -> p.cell().name()).orElse(null),
        said.reportedOn(),
        said.channel().name(),
        said.people(),
        said.notes(),
        said.faults(),
        row.twin(),
        row.twinLine());
  }
}
