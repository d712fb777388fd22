package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the desk shows, member by member as the contract names it. */
final class ItemViews {
  private ItemViews() {}

  /** A body by code and name. */
  @Serdeable
  record BodyView(String code, String name) {}

  /** One row of a list. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowView(
      String number,
      String state,
      String kind,
      @Nullable String subKind,
      boolean kindProvisional,
      String level,
      String urgency,
      String grid,
      @Nullable String gridName,
      String community,
      @Nullable String communityName,
      String street,
      @Nullable String streetName,
      String summary,
      int peopleInvolved,
      Instant occurredAt,
      Instant reportedAt,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate legalDueDate,
      @Nullable BodyView body,
      @Nullable BodyView suggestion,
      long version,
      List<String> allowed,
      boolean demo,
      String tier,
      String track,
      String supervision,
      @Nullable String classCase,
      boolean fastLane,
      boolean looping) {}

  /** Counters of the reader's whole reach. */
  @Serdeable
  record TotalsView(int open, int inbox, int dueSoon, int overdue) {}

  /** One page of a list. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PageView(List<RowView> items, @Nullable String next, TotalsView total) {}

  /** One reason of a choice. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReasonView(String code, Map<String, Object> args) {}

  /** Another body that could take the item. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AlternativeView(
      String code, String name, String tier, int open, long distanceM, List<ReasonView> reasons) {}

  /** The suggested body with its reasons. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SuggestionView(
      String code,
      String name,
      String tier,
      List<ReasonView> reasons,
      List<AlternativeView> alternatives) {}

  /** Where the report says it was. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record PlaceView(
      double lon,
      double lat,
      String datum,
      double rawLon,
      double rawLat,
      @Nullable Double accuracyM,
      @Nullable String source,
      @Nullable Instant fixedAt,
      boolean confirmed,
      List<String> flags) {}

  /** A photo of the report. */
  @Serdeable
  record PhotoRef(UUID id, String sha256) {}

  /** A grid somebody may confirm. */
  @Serdeable
  record CandidateView(
      String grid, String name, String community, String street, double distanceM, double share) {}

  /** A clock of the item. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ClockView(
      String code,
      LocalDate startDate,
      LocalDate dueDate,
      LocalDate legalDueDate,
      boolean provisional,
      boolean paused,
      String state,
      @Nullable Instant dueAt,
      boolean limitation) {}

  /** Who acted: by role, and by name when the reader may know it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ByView(String role, @Nullable String name) {}

  /** One event of the history. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EventView(
      UUID id,
      String event,
      String from,
      String to,
      Instant at,
      ByView by,
      @Nullable String reason,
      Map<String, Object> data) {}

  /** One factor of the severity. */
  @Serdeable
  record FactorView(String factor, int points) {}

  /** Severity with its parts. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SeverityView(int points, String level, int tableVersion, List<FactorView> parts) {}

  /**
   * Editions of the tables the item was judged by (SG-04).
   *
   * @param timerRules of its clocks, each once
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VersionsView(int severity, int tierRules, List<Integer> timerRules) {}

  /** The three distinctions as recorded. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TriageView(
      @Nullable String tier,
      @Nullable String kind,
      @Nullable String subKind,
      @Nullable String category,
      @Nullable String route,
      Map<String, Object> data) {}

  /** An article that speaks about this kind. */
  @Serdeable
  record ArticleView(String code, String article, String title, String text) {}

  /** The five time stamps of the fast lane. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FastLaneView(
      @Nullable Instant accepted,
      @Nullable Instant transferred,
      @Nullable Instant handled,
      @Nullable Instant supervised,
      @Nullable Instant followedUp) {}

  /**
   * A unit of the duty list.
   *
   * @param overlap another unit has the same duty or disputes it
   */
  @Serdeable
  record UnitView(String unit, NamesView name, boolean overlap) {}

  /** A name in the three languages. */
  @Serdeable
  record NamesView(String zhCn, String zhHant, String en) {}

  /** A root cause of the district's list, named by the edition of the day. */
  @Serdeable
  record CauseView(String code, NamesView name) {}

  /** A place and, for the petition office, its tier. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OfficeView(String tier, String place, @Nullable String name) {}

  /** The three responsible parties (HZ-27): 行业主管, 属地, 信访. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ResponsibleView(List<UnitView> industry, OfficeView territory, OfficeView petition) {}

  /** What stands beside the state, and what earlier events left behind. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StandingView(
      String tier,
      String track,
      String channel,
      String receiptLevel,
      @Nullable String category,
      @Nullable String route,
      String supervision,
      @Nullable String leader,
      @Nullable String taskForce,
      @Nullable String classCase,
      @Nullable String leadItem,
      @Nullable String repeatOf,
      boolean looping,
      List<BodyView> trail,
      @Nullable LocalDate agreedOn,
      List<String> contents,
      int sides,
      @Nullable Long amount,
      int nearby,
      boolean bySelves,
      @Nullable String cameFrom,
      @Nullable LocalDate servedOn,
      boolean reviewed,
      boolean extended,
      @Nullable LocalDate receivedOn,
      @Nullable CauseView rootCause,
      @Nullable FastLaneView fastLane,
      ResponsibleView responsible,
      VersionsView versions) {}

  /** One item with everything that belongs to it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record ItemView(
      String number,
      String state,
      String kind,
      @Nullable String subKind,
      boolean kindProvisional,
      String level,
      String urgency,
      String grid,
      @Nullable String gridName,
      String community,
      @Nullable String communityName,
      String street,
      @Nullable String streetName,
      String summary,
      int peopleInvolved,
      Instant occurredAt,
      Instant reportedAt,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate legalDueDate,
      @Nullable BodyView body,
      long version,
      List<String> allowed,
      boolean demo,
      @Nullable String text,
      List<String> safety,
      @Nullable PlaceView place,
      List<PhotoRef> photos,
      @Nullable SuggestionView suggestion,
      List<CandidateView> candidates,
      List<ClockView> clocks,
      List<EventView> timeline,
      SeverityView severity,
      @Nullable TriageView triage,
      List<ArticleView> law,
      StandingView standing) {}
}
