package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.desk.domain.Cells;
import org.fengqiao.desk.domain.ItemLists;
import org.fengqiao.desk.domain.ItemPage;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.Days;
import org.fengqiao.desk.domain.ItemQuery.Due;
import org.fengqiao.desk.domain.ItemQuery.Marks;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/** Lists of items within the reader's reach, page by page. */
@Singleton
public class Lists {
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long STALE_NANOS = Duration.ofSeconds(30).toNanos();

  /** Counting one reach again and again takes no more than a fiftieth of one core. */
  private static final int REST = 50;

  private static final int MOST_KEPT = 2000;

  /** How the row of an item says that no clock runs. */
  private static final String NEVER = "9999-12-31";

  private final ItemLists lists;
  private final Dispatch dispatch;
  private final Grids grids;
  private final Clock clock;
  private final Map<List<Cell>, Counted> counted = new ConcurrentHashMap<>();

  Lists(ItemLists lists, Dispatch dispatch, Grids grids, Clock clock) {
    this.lists = lists;
    this.dispatch = dispatch;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * Counters that are still good.
   *
   * @param tookNanos how long it took to count them: what costs much is counted seldom
   */
  private record Counted(ItemPage.Totals totals, long atNanos, long tookNanos) {
    boolean fresh() {
      return System.nanoTime() - atNanos < Math.clamp(REST * tookNanos, FRESH_NANOS, STALE_NANOS);
    }

    /** Whoever comes while somebody counts anew takes the old ones. */
    Counted whileCounting() {
      return new Counted(totals, System.nanoTime(), tookNanos);
    }
  }

  /**
   * What to narrow a list to; null means no matter.
   *
   * @param level this level and above
   * @param place code of a street, community or grid
   * @param words words of the summary, or the beginning of a number
   */
  public record Filter(
      @Nullable ItemState state,
      @Nullable Kind kind,
      @Nullable Level level,
      @Nullable String place,
      @Nullable String words,
      Marks marks) {
    /** Whatever its root cause and level of receipt. */
    public Filter(
        @Nullable ItemState state,
        @Nullable Kind kind,
        @Nullable Level level,
        @Nullable String place,
        @Nullable String words) {
      this(state, kind, level, place, words, Marks.ANY);
    }
  }

  /** One page. */
  public ItemPage page(View view, Filter filter, List<String> after, int limit, Actor actor) {
    List<Cell> all = cells(view, actor);
    List<Cell> cells = filter.place() == null ? all : Cells.within(all, filter.place());
    ItemQuery query =
        new ItemQuery(
            actor.district(),
            view,
            cells,
            filter.state(),
            filter.kind(),
            filter.level(),
            filter.marks(),
            filter.place(),
            filter.words(),
            after,
            limit,
            actor.id());
    boolean none = cells.isEmpty() || (view == View.CLOSED && filter.marks().due() != null);
    List<Item> found = none ? List.of() : lists.page(query);
    boolean more = found.size() > limit;
    List<Item> shown = more ? found.subList(0, limit) : found;
    return new ItemPage(shown, more ? key(view, shown.getLast()) : List.of(), totals(actor));
  }

  private static List<String> key(View view, Item last) {
    return view.byDue()
        ? List.of(
            String.valueOf(rank(last.urgency())),
            last.dueOn() == null ? NEVER : last.dueOn().toString(),
            last.number())
        : List.of(last.reportedAt().toString(), last.number());
  }

  /** The days of which something is due so near. */
  public @Nullable Days days(@Nullable Due due) {
    LocalDate today = clock.today();
    return switch (due) {
      case null -> null;
      case SOON -> ItemPage.soon(today);
      case OVER -> ItemPage.over(today);
    };
  }

  private static int rank(Urgency urgency) {
    return switch (urgency) {
      case MAJOR -> 0;
      case URGENT -> 1;
      case NORMAL -> 2;
    };
  }

  private ItemPage.Totals totals(Actor actor) {
    List<Cell> cells = cells(View.INBOX, actor);
    if (cells.isEmpty()) {
      return new ItemPage.Totals(0, 0, 0, 0);
    }
    @Nullable Counted before = counted.get(cells);
    if (before != null && before.fresh()) {
      return before.totals();
    }
    if (before != null) {
      counted.put(cells, before.whileCounting());
    } else if (counted.size() >= MOST_KEPT) {
      counted.clear();
    }
    long begun = System.nanoTime();
    ItemPage.Totals fresh =
        lists.totals(actor.district(), cells, Cells.ofBodies(actor), clock.today());
    long ended = System.nanoTime();
    counted.put(cells, new Counted(fresh, ended, ended - begun));
    return fresh;
  }

  /** Open items of the reader's reach by how they came in; every item is in one row (NA-01). */
  public List<ItemPage.Arrived> arrived(Actor actor) {
    List<Cell> cells = cells(View.INBOX, actor);
    return cells.isEmpty()
        ? List.of()
        : lists.arrived(actor.district(), cells, Cells.ofBodies(actor));
  }

  private List<Cell> cells(View view, Actor actor) {
    boolean district = actor.territory().prefixes().contains(actor.district());
    List<String> streets =
        district
            ? grids.children(actor.district(), actor.district()).stream().map(Place::code).toList()
            : List.of();
    return Cells.of(view, actor, dispatch.index(actor.district()), streets);
  }
}
