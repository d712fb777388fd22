package org.fengqiao.group.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.group.ClassMembers;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.group.domain.ClassCaseStore.Cluster;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** How groups are shown: numbers, states, places, days; never parties. */
@Singleton
class GroupViews {
  private final Grids grids;
  private final Dispatch dispatch;

  GroupViews(Grids grids, Dispatch dispatch) {
    this.grids = grids;
    this.dispatch = dispatch;
  }

  /**
   * An item beside another.
   *
   * @param summary redacted words
   * @param mayMerge whether the reader may merge it away
   * @param mayUnmerge whether the reader may undo its merger
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ItemView(
      String number,
      String state,
      String kind,
      @Nullable String subKind,
      String summary,
      String street,
      String streetName,
      String grid,
      Instant reportedAt,
      @Nullable LocalDate dueDate,
      int people,
      long version,
      boolean mayMerge,
      boolean mayUnmerge) {}

  /**
   * A member of a class case: no words, no parties.
   *
   * @param notice null none, OPEN, or what came of it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MemberView(
      String number,
      String state,
      String kind,
      @Nullable String subKind,
      String street,
      String streetName,
      @Nullable LocalDate dueDate,
      @Nullable String notice) {}

  /** A code with its name. */
  @Serdeable
  record NamedView(String code, String name) {}

  /** A class case in a list. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CaseRow(
      String number,
      String cause,
      String title,
      NamedView place,
      @Nullable NamedView leadUnit,
      String analysis,
      String state,
      @Nullable String decision,
      @Nullable String decisionNote,
      @Nullable Instant decidedAt,
      Instant madeAt,
      @Nullable Instant closedAt,
      long version,
      boolean mayDecide) {}

  /**
   * A class case with its members.
   *
   * @param count of all members, also of those the reader may not see
   * @param states how many of all are in which state
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CaseView(
      CaseRow classCase, int count, Map<String, Integer> states, List<MemberView> members) {}

  /** Many open items of one kind and place. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ClusterView(
      String kind,
      @Nullable String subKind,
      NamedView community,
      int count,
      List<String> numbers) {}

  ItemView item(Item i, Actor actor) {
    List<ItemEvent> allowed = Transitions.allowed(i, actor);
    return new ItemView(
        i.number(),
        i.state().name(),
        i.kind().name(),
        i.subKind(),
        i.summary(),
        i.streetCode(),
        name(i.district(), i.streetCode()),
        i.gridCode(),
        i.reportedAt(),
        i.dueOn(),
        i.peopleInvolved(),
        i.version(),
        allowed.contains(ItemEvent.MERGE),
        allowed.contains(ItemEvent.UNMERGE));
  }

  List<ItemView> items(List<Item> items, Actor actor) {
    return items.stream().map(i -> item(i, actor)).toList();
  }

  CaseRow row(ClassCase c, Actor actor) {
    ClassCase.Outcome outcome = c.outcome();
    return new CaseRow(
        c.number(),
        c.cause().name(),
        c.title(),
        new NamedView(c.place(), name(c.district(), c.place())),
        unit(c.district(), c.leadUnit()),
        c.analysis(),
        c.state().name(),
        outcome == null ? null : outcome.decision().name(),
        outcome == null ? null : outcome.note(),
        outcome == null ? null : outcome.at(),
        c.madeAt(),
        c.closedAt(),
        c.version(),
        actor.territory().covers(c.place()));
  }

  CaseView whole(ClassCase c, ClassMembers.Seen seen, Actor actor) {
    int count = seen.states().values().stream().mapToInt(Integer::intValue).sum();
    return new CaseView(
        row(c, actor), count, seen.states(), seen.members().stream().map(this::member).toList());
  }

  private MemberView member(ClassMembers.Member m) {
    Item i = m.item();
    String notice = m.notice();
    return new MemberView(
        i.number(),
        i.state().name(),
        i.kind().name(),
        i.subKind(),
        i.streetCode(),
        name(i.district(), i.streetCode()),
        i.dueOn(),
        notice == null ? null : notice.isEmpty() ? "OPEN" : notice);
  }

  ClusterView cluster(Cluster c, String district) {
    NamedView community = new NamedView(c.community(), name(district, c.community()));
    return new ClusterView(c.kind().name(), c.subKind(), community, c.count(), c.numbers());
  }

  private @Nullable NamedView unit(String district, @Nullable String code) {
    return code == null
        ? null
        : new NamedView(code, dispatch.find(district, code).map(Body::name).orElse(code));
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
