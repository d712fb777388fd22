package org.fengqiao.dispatch.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.RegionCommand.Recuse.Relation;
import org.fengqiao.dispatch.LegalHelp;
import org.fengqiao.dispatch.domain.CourtHandoff;
import org.fengqiao.dispatch.domain.LawyerAssignment;
import org.fengqiao.dispatch.domain.LegalRequest;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What crosses the wire about legal help. */
final class LegalViews {
  private LegalViews() {}

  /**
   * A lawyer asked about an item.
   *
   * @param own whether the reader is this lawyer
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record LawyerView(
      UUID id,
      String number,
      String resource,
      String name,
      boolean own,
      String stage,
      String state,
      @Nullable String opinion,
      @Nullable String relation,
      String reason,
      Instant askedAt,
      @Nullable Instant answeredAt,
      long version) {
    static LawyerView of(LawyerAssignment a, @Nullable String opinion, Actor reader) {
      return new LawyerView(
          a.id(),
          a.number(),
          a.resource(),
          a.name(),
          a.account().equals(reader.id()),
          a.stage().name(),
          a.state().name(),
          opinion,
          a.relation() == null ? null : a.relation().name(),
          a.reason(),
          a.askedAt(),
          a.answeredAt(),
          a.version());
    }
  }

  /** What a lawyer was asked about. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record AskedView(List<LawyerView> lawyers) {}

  /** A question to the foreign-law centre. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RequestView(
      UUID id,
      String resource,
      String law,
      String question,
      String answer,
      String status,
      Instant sentAt,
      @Nullable Instant closedAt,
      long version) {
    static RequestView of(LegalRequest r) {
      return new RequestView(
          r.id(),
          r.resource(),
          r.law(),
          r.question(),
          r.answer(),
          r.status().name(),
          r.sentAt(),
          r.closedAt(),
          r.version());
    }
  }

  /** Desk and telephone of each level. */
  @Serdeable
  record DesksView(
      @Nullable String first,
      @Nullable String lead,
      @Nullable String president,
      @Nullable String joint) {
    CourtHandoff.Desks toDesks() {
      return new CourtHandoff.Desks(or(first), or(lead), or(president), or(joint));
    }
  }

  /** Since when each level has had it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DaysView(
      @Nullable LocalDate first,
      @Nullable LocalDate lead,
      @Nullable LocalDate president,
      @Nullable LocalDate joint) {
    CourtHandoff.Days toDays() {
      return new CourtHandoff.Days(first, lead, president, joint);
    }
  }

  /** An item at a court. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record HandoffView(
      UUID id,
      String court,
      String level,
      DesksView desks,
      DaysView days,
      String status,
      String note,
      Instant handedAt,
      Instant changedAt,
      long version) {
    static HandoffView of(CourtHandoff h) {
      CourtHandoff.Desks d = h.desks();
      CourtHandoff.Days on = h.days();
      return new HandoffView(
          h.id(),
          h.court(),
          h.level().name(),
          new DesksView(d.first(), d.lead(), d.president(), d.joint()),
          new DaysView(on.first(), on.lead(), on.president(), on.joint()),
          h.status().name(),
          h.note(),
          h.handedAt(),
          h.changedAt(),
          h.version());
    }
  }

  /** Everything of one item. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record LegalFileView(
      List<LawyerView> lawyers, List<RequestView> requests, List<HandoffView> handoffs) {}

  /** Asks a lawyer; {@code id} is the idempotency key. */
  @Serdeable
  record LawyerRequest(
      @Nullable UUID id, @Nullable String resource, LawyerAssignment.@Nullable Stage stage) {}

  /** A lawyer's answer; see {@link LegalHelp.Answer}. */
  @Serdeable
  @PersonalData
  record AnswerRequest(
      @Nullable UUID id,
      LegalHelp.@Nullable Reply reply,
      @Nullable Long version,
      @Nullable String text,
      @Nullable Relation relation) {}

  /** A question to the foreign-law centre; {@code id} is the idempotency key. */
  @Serdeable
  record QuestionRequest(
      @Nullable UUID id,
      @Nullable String resource,
      @Nullable String law,
      @Nullable String question) {}

  /** What came of a question. */
  @Serdeable
  record CloseRequest(
      @Nullable UUID id,
      @Nullable Long version,
      LegalRequest.@Nullable Status status,
      @Nullable String answer) {}

  /** Hands an item to a court; {@code id} is the idempotency key. */
  @Serdeable
  record HandoffRequest(
      @Nullable UUID id,
      @Nullable String court,
      @Nullable DesksView desks,
      @Nullable DaysView days) {}

  /** What happened at the court. */
  @Serdeable
  record NewsRequest(
      @Nullable UUID id,
      @Nullable Long version,
      CourtHandoff.@Nullable Level level,
      CourtHandoff.@Nullable Status status,
      @Nullable DesksView desks,
      @Nullable DaysView days,
      @Nullable String note) {}

  static String or(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
