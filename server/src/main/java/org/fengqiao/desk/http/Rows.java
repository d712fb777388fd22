package org.fengqiao.desk.http;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.desk.Desk;
import org.fengqiao.desk.domain.ItemPage;
import org.fengqiao.desk.http.ItemViews.BodyView;
import org.fengqiao.desk.http.ItemViews.PageView;
import org.fengqiao.desk.http.ItemViews.RowView;
import org.fengqiao.desk.http.ItemViews.TotalsView;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.Cursors;
import org.jspecify.annotations.Nullable;

/** Rows of lists; every name comes from memory. */
@Singleton
class Rows {
  private final Grids grids;
  private final Dispatch dispatch;
  private final Cursors cursors;

  Rows(Grids grids, Dispatch dispatch, Cursors cursors) {
    this.grids = grids;
    this.dispatch = dispatch;
    this.cursors = cursors;
  }

  PageView page(ItemPage page, Actor actor) {
    @Nullable GridSet set = grids.findCurrent(actor.district()).orElse(null);
    BodyIndex bodies = dispatch.index(actor.district());
    List<RowView> rows = page.items().stream().map(item -> row(item, actor, set, bodies)).toList();
    @Nullable String next =
        page.next().isEmpty() ? null : cursors.encode(page.next().toArray(String[]::new));
    ItemPage.Totals t = page.totals();
    return new PageView(rows, next, new TotalsView(t.open(), t.inbox(), t.dueSoon(), t.overdue()));
  }

  private RowView row(Item i, Actor actor, @Nullable GridSet set, BodyIndex bodies) {
    return new RowView(
        i.number(),
        i.state().name(),
        i.kind().name(),
        i.subKind(),
        i.kindProvisional(),
        i.level().name(),
        i.urgency().name(),
        i.gridCode(),
        gridName(i, set),
        i.communityCode(),
        placeName(i.district(), i.communityCode()),
        i.streetCode(),
        placeName(i.district(), i.streetCode()),
        i.summary(),
        i.peopleInvolved(),
        i.occurredAt(),
        i.reportedAt(),
        i.dueOn(),
        i.legalDueOn(),
        body(i.bodyCode(), bodies),
        body(i.suggestedBody(), bodies),
        i.version(),
        allowed(Transitions.moves(i, actor), i, actor),
        i.demo(),
        i.tier().name(),
        i.track().name(),
        i.regions().supervision().name(),
        i.regions().classCase(),
        i.regions().fastLane(),
        i.progress().looping());
  }

  /** Wire names of the events, with the composites where they would work. */
  static List<String> allowed(List<ItemEvent> events, Item item, Actor actor) {
    List<String> names = new ArrayList<>(events.size() + 2);
    for (ItemEvent event : events) {
      if (!Desk.OF_CLASS_CASES.contains(event)) {
        names.add(event.wire());
      }
    }
    if (actor.permissions().contains(Permission.ITEM_TRIAGE)) {
      boolean dispatches = actor.permissions().contains(Permission.ITEM_DISPATCH);
      if (dispatches && acceptable(events, item)) {
        names.add(Desk.ACCEPT);
      }
      if (refusable(events, item.state())) {
        names.add(Desk.REFUSE);
      }
    }
    return names;
  }

  /** Its kind can still be told as long as it is not triaged. */
  private static boolean acceptable(List<ItemEvent> events, Item item) {
    return switch (item.state()) {
      case REPORTED -> events.contains(ItemEvent.VERIFY);
      case VERIFIED -> events.contains(ItemEvent.TRIAGE);
      case TRIAGED, ESCALATED -> events.contains(ItemEvent.DISPATCH) && item.kind().scored();
      default -> false;
    };
  }

  private static boolean refusable(List<ItemEvent> events, ItemState state) {
    return switch (state) {
      case REPORTED -> events.contains(ItemEvent.VERIFY);
      case VERIFIED -> events.contains(ItemEvent.TRIAGE);
      case TRIAGED -> events.contains(ItemEvent.REJECT);
      default -> false;
    };
  }

  @Nullable String gridName(Item item, @Nullable GridSet set) {
    int ordinal = set == null ? -1 : set.ordinal(item.gridCode());
    return set == null || ordinal < 0 ? null : set.cells().get(ordinal).name();
  }

  @Nullable String placeName(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(null);
  }

  static @Nullable BodyView body(@Nullable String code, BodyIndex bodies) {
    return code == null ? null : new BodyView(code, bodies.find(code).map(Body::name).orElse(code));
  }
}
