package org.fengqiao.warning.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.warning.Records;
import org.fengqiao.warning.domain.TrackRecord;
import org.jspecify.annotations.Nullable;

/** {@code /api/warnings/record}: hits, lead and load, for who tunes the rules. */
@Controller("/api/warnings/record")
class RecordController {
  private final Records records;
  private final CurrentActor current;

  RecordController(Records records, CurrentActor current) {
    this.records = records;
    this.current = current;
  }

  /**
   * The record of the caller's territory by month, level and kind.
   *
   * @param from first day of entries; a year before {@code to} when left out
   * @param to last day of entries; today when left out
   */
  @Get
  @Permit(Permission.WARNING_RECORD)
  RecordView get(@QueryValue @Nullable LocalDate from, @QueryValue @Nullable LocalDate to) {
    Actor actor = current.get();
    return RecordView.of(records.of(actor, from, to));
  }

  /** The record. */
  @Serdeable
  record RecordView(
      LocalDate from,
      LocalDate to,
      int hitDays,
      int hitMatters,
      List<LineView> lines,
      List<LoadView> loads) {
    static RecordView of(TrackRecord r) {
      return new RecordView(
          r.from(),
          r.to(),
          r.rule().hitDays(),
          r.rule().hitMatters(),
          r.lines().stream().map(LineView::of).toList(),
          r.loads().stream().map(l -> new LoadView(l.month(), l.raised(), l.risen())).toList());
    }
  }

  /** Entries of a month, level and kind; what people decided stands apart from the hits. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LineView(
      String month,
      String level,
      String kind,
      int entered,
      int judged,
      int hits,
      int escalated,
      @Nullable Double medianLeadDays,
      PeopleView people) {
    static LineView of(TrackRecord.Line l) {
      return new LineView(
          l.month(),
          l.level().name(),
          RunResult.nameOf(l.kind()),
          l.entered(),
          l.judged(),
          l.hits(),
          l.escalated(),
          l.medianLead(),
          new PeopleView(l.confirmed(), l.dismissed()));
    }
  }

  /** What people decided; no truth. */
  @Serdeable
  record PeopleView(int confirmed, int dismissed) {}

  /** What people had to read in a month. */
  @Serdeable
  record LoadView(String month, int raised, int risen) {}
}
