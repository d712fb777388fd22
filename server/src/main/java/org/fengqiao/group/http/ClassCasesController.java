package org.fengqiao.group.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.group.ClassCases;
import org.fengqiao.group.ClassMembers;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.group.domain.GroupRefusal;
import org.fengqiao.group.http.GroupViews.CaseRow;
import org.fengqiao.group.http.GroupViews.CaseView;
import org.fengqiao.group.http.GroupViews.ClusterView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** {@code /api/class-cases}: groups of one cause. There is no export of members, on purpose. */
@Controller("/api/class-cases")
class ClassCasesController {
  private final ClassCases cases;
  private final ClassMembers members;
  private final GroupViews views;
  private final CurrentActor current;

  ClassCasesController(
      ClassCases cases, ClassMembers members, GroupViews views, CurrentActor current) {
    this.cases = cases;
    this.members = members;
    this.views = views;
    this.current = current;
  }

  /**
   * A class case as it is written.
   *
   * @param id idempotency key of a new one
   * @param version the version its writer saw, for a change
   * @param place code of the district, street or community, for a new one
   */
  @Serdeable
  record CaseBody(
      @Nullable UUID id,
      @Nullable Long version,
      @Nullable @Size(max = 12) String place,
      ClassCase.@Nullable Cause cause,
      @Nullable @Size(max = 120) String title,
      @Nullable @Size(max = 40) String leadUnit,
      @Nullable @Size(max = 2000) String analysis) {}

  /**
   * Items to take in or out.
   *
   * @param id made by the client
   * @param reason needed to take them out
   */
  @Serdeable
  record MembersBody(
      @Nullable UUID id,
      @Nullable @Size(max = ClassMembers.MOST) List<@Nullable String> items,
      @Nullable @Size(max = 500) String reason) {}

  /** A decision for the class. */
  @Serdeable
  record DecisionBody(
      @Nullable Long version,
      ClassCase.@Nullable Decision decision,
      @Nullable @Size(max = 1000) String note) {}

  /** The version its sender saw. */
  @Serdeable
  record CloseBody(@Nullable Long version) {}

  /** Open ones first. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CasesView(List<CaseRow> cases) {}

  /** Where one may be opened. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProposalsView(List<ClusterView> proposals) {}

  /** What became of one item; {@code code} of the refusal, null when it is done. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MovedView(String number, @Nullable String code) {}

  /** What became of each, and the class case after it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MovesView(List<MovedView> results, CaseView after) {}

  /** Those of the reader's places. */
  @Get
  @Permit(Permission.CLASS_CASE)
  CasesView list(@QueryValue ClassCase.@Nullable State state) {
    Actor actor = current.get();
    return new CasesView(cases.list(state, actor).stream().map(c -> views.row(c, actor)).toList());
  }

  /** Where many open items of one kind and place may have one cause. */
  @Get("/proposals")
  @Permit(Permission.CLASS_CASE)
  ProposalsView proposals() {
    Actor actor = current.get();
    return new ProposalsView(
        cases.proposals(actor).stream().map(c -> views.cluster(c, actor.district())).toList());
  }

  /** One with the members the reader may see and the count of all. */
  @Get("/{number}")
  @Permit(Permission.CLASS_CASE)
  CaseView get(@PathVariable String number) {
    Actor actor = current.get();
    return whole(cases.find(number, actor).orThrow(), actor);
  }

  /** Opens one. */
  @Post
  @Permit(Permission.CLASS_CASE)
  HttpResponse<CaseView> open(@Body @Valid CaseBody body) {
    Actor actor = current.get();
    UUID id = required(body.id(), "/id");
    ClassCase made = cases.open(id, body.place(), words(body), actor).orThrow();
    return HttpResponse.created(whole(made, actor));
  }

  /** Writes it anew. */
  @Post("/{number}")
  @Permit(Permission.CLASS_CASE)
  CaseView revise(@PathVariable String number, @Body @Valid CaseBody body) {
    Actor actor = current.get();
    var _ = cases.find(number, actor).orThrow();
    long seen = required(body.version(), "/version");
    return whole(cases.revise(number, seen, words(body), actor).orThrow(), actor);
  }

  /** Takes items in. */
  @Post("/{number}/join")
  @Permit(Permission.CLASS_CASE)
  MovesView join(@PathVariable String number, @Body @Valid MembersBody body) {
    return move(number, true, body);
  }

  /** Takes items out. */
  @Post("/{number}/leave")
  @Permit(Permission.CLASS_CASE)
  MovesView leave(@PathVariable String number, @Body @Valid MembersBody body) {
    return move(number, false, body);
  }

  /** Decides, and gives each member its own notice. */
  @Post("/{number}/decide")
  @Permit(Permission.CLASS_CASE)
  CaseView decide(@PathVariable String number, @Body @Valid DecisionBody body) {
    Actor actor = current.get();
    var _ = cases.find(number, actor).orThrow();
    long seen = required(body.version(), "/version");
    String note = Words.plain(body.note(), "/note");
    return whole(cases.decide(number, seen, body.decision(), note, actor).orThrow(), actor);
  }

  /** Closes it when every member has been told. */
  @Post("/{number}/close")
  @Permit(Permission.CLASS_CASE)
  CaseView close(@PathVariable String number, @Body @Valid CloseBody body) {
    Actor actor = current.get();
    var _ = cases.find(number, actor).orThrow();
    long seen = required(body.version(), "/version");
    return whole(cases.close(number, seen, actor).orThrow(), actor);
  }

  private MovesView move(String number, boolean in, MembersBody body) {
    Actor actor = current.get();
    ClassCase found = cases.find(number, actor).orThrow();
    UUID id = required(body.id(), "/id");
    List<@Nullable String> sent = required(body.items(), "/items");
    List<String> items = sent.stream().filter(Objects::nonNull).distinct().toList();
    if (items.isEmpty()) {
      throw new RefusalException(GroupRefusal.Missing.of("/items"));
    }
    String reason = Words.plain(body.reason(), "/reason");
    List<Outcome<Item>> done = members.move(found, in, items, id, reason, actor).orThrow();
    List<MovedView> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(
          new MovedView(
              items.get(i),
              switch (done.get(i)) {
                case Outcome.Done<Item> _ -> null;
                case Outcome.Refused<Item>(Refusal refusal) -> refusal.code();
              }));
    }
    return new MovesView(results, whole(found, actor));
  }

  private CaseView whole(ClassCase c, Actor actor) {
    return views.whole(c, members.seen(c, actor), actor);
  }

  private static ClassCases.Words words(CaseBody body) {
    return new ClassCases.Words(
        body.cause(),
        Words.plain(body.title(), "/title"),
        body.leadUnit(),
        Words.plain(body.analysis(), "/analysis"));
  }

  private static <T> T required(@Nullable T value, String pointer) {
    if (value == null) {
      throw new RefusalException(GroupRefusal.Missing.of(pointer));
    }
    return value;
  }
}
