package org.fengqiao.group.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.classify.domain.Likeness;
import org.fengqiao.group.Duplicates;
import org.fengqiao.group.Splits;
import org.fengqiao.group.domain.Bonds;
import org.fengqiao.group.domain.Candidate;
import org.fengqiao.group.domain.GroupRefusal;
import org.fengqiao.group.http.GroupViews.ItemView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** What one item is or may be bound to. */
@Controller("/api/items/{number}")
class ItemGroupsController {
  private final Duplicates duplicates;
  private final Splits splits;
  private final Casework casework;
  private final GroupViews views;
  private final CurrentActor current;

  ItemGroupsController(
      Duplicates duplicates,
      Splits splits,
      Casework casework,
      GroupViews views,
      CurrentActor current) {
    this.duplicates = duplicates;
    this.splits = splits;
    this.casework = casework;
    this.views = views;
    this.current = current;
  }

  /**
   * Why it may be the same matter.
   *
   * @param kind SUB_KIND, KIND, or MAYBE while one of them has none
   * @param words 0 to 1
   */
  @Serdeable
  record WhyView(
      String kind, int metres, long hours, double words, boolean sameText, boolean samePeople) {
    static WhyView of(Likeness l) {
      double words = Math.round(l.words() * 100) / 100.0;
      return new WhyView(
          l.kind().name(), l.metres(), l.hours(), words, l.sameText(), l.samePeople());
    }
  }

  /** A candidate with its score out of 100. */
  @Serdeable
  record CandidateView(ItemView item, int score, WhyView why) {}

  /** The likeliest first. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CandidatesView(List<CandidateView> candidates) {}

  /** What the item is bound to. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BondsView(
      @Nullable ItemView lead,
      List<ItemView> members,
      int hidden,
      @Nullable ItemView splitFrom,
      List<ItemView> splitInto) {}

  /**
   * A second matter.
   *
   * @param id idempotency key
   * @param grid null for the grid of the first
   */
  @Serdeable
  @PersonalData
  record SplitBody(
      @Nullable UUID id,
      @Nullable Kind kind,
      @Nullable @Size(max = 40) String subKind,
      @Nullable @Size(max = 18) String grid,
      @Nullable @Size(max = 4000) String text,
      @Nullable Integer people,
      @Nullable @Size(max = 500) String reason) {}

  /** The item that came of it. */
  @Serdeable
  record SplitView(String number) {}

  /** Items that may be the same matter, at most ten. */
  @Get("/duplicates")
  @Permit(Permission.ITEM_TRIAGE)
  CandidatesView duplicates(@PathVariable String number) {
    Actor actor = current.get();
    List<Candidate> found = duplicates.candidates(ref(number, actor), actor).orThrow();
    return new CandidatesView(
        found.stream()
            .map(c ->
                new CandidateView(
                    views.item(c.item(), actor), c.likeness().score(), WhyView.of(c.likeness())))
            .toList());
  }

  /** Lead and members of a merger, and what was split. */
  @Get("/members")
  @Permit(Permission.ITEM_READ)
  BondsView members(@PathVariable String number) {
    Actor actor = current.get();
    Bonds bonds = duplicates.bonds(ref(number, actor), actor).orThrow();
    return new BondsView(
        bonds.lead() == null ? null : views.item(bonds.lead(), actor),
        views.items(bonds.members(), actor),
        bonds.hidden(),
        bonds.splitFrom() == null ? null : views.item(bonds.splitFrom(), actor),
        views.items(bonds.splitInto(), actor));
  }

  /** The second matter of a report becomes an item of its own. */
  @Post("/split")
  @Permit(Permission.ITEM_TRIAGE)
  HttpResponse<SplitView> split(@PathVariable String number, @Body @Valid SplitBody body) {
    Actor actor = current.get();
    ItemRef ref = ref(number, actor);
    var _ = casework.find(ref, actor).orThrow();
    UUID id = body.id();
    String text = Words.plain(body.text(), "/text");
    String reason = Words.plain(body.reason(), "/reason");
    if (id == null) {
      throw missing("/id");
    }
    if (text == null || text.isBlank()) {
      throw missing("/text");
    }
    Splits.Second second =
        new Splits.Second(
            body.kind() == null ? Kind.UNCLASSIFIED : body.kind(),
            body.subKind(),
            body.grid(),
            text,
            body.people() == null ? 1 : body.people(),
            reason == null ? "" : reason);
    return HttpResponse.created(new SplitView(splits.split(ref, id, second, actor).orThrow()));
  }

  private static RefusalException missing(String pointer) {
    return new RefusalException(GroupRefusal.Missing.of(pointer));
  }

  private static ItemRef ref(String number, Actor actor) {
    return new ItemRef(actor.district(), number);
  }
}
