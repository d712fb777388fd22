package org.fengqiao.desk.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Locale;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.Desk;
import org.fengqiao.desk.Files;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.DeskRefusal.BadMember;
import org.fengqiao.desk.domain.ItemQuery.Due;
import org.fengqiao.desk.domain.ItemQuery.Marks;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.desk.http.ItemViews.ItemView;
import org.fengqiao.desk.http.ItemViews.PageView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Cursors;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Lists of items, one item, and the one door for item events. */
@Controller("/api/items")
class ItemsController {
  private static final int MOST = 200;
  private static final int MOST_WORDS = 60;

  private final Lists lists;
  private final Files files;
  private final Desk desk;
  private final Rows rows;
  private final FileViews views;
  private final Cursors cursors;
  private final CurrentActor actor;

  ItemsController(
      Lists lists,
      Files files,
      Desk desk,
      Rows rows,
      FileViews views,
      Cursors cursors,
      CurrentActor actor) {
    this.lists = lists;
    this.files = files;
    this.desk = desk;
    this.rows = rows;
    this.views = views;
    this.cursors = cursors;
    this.actor = actor;
  }

  /**
   * One page of a list.
   *
   * @param view inbox, mine, open, closed or all
   * @param level this level and above
   * @param street street, community or grid code to narrow to
   * @param grid the same, narrower
   * @param cause code of a root cause
   * @param received level of receipt
   * @param due soon or over: how near its next clock is
   * @param q words of the summary, or the beginning of a number
   */
  @Get
  @Permit({Permission.ITEM_READ, Permission.REPORT_CREATE})
  PageView list(
      @QueryValue(defaultValue = "inbox") String view,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String kind,
      @Nullable @QueryValue String level,
      @Nullable @QueryValue String street,
      @Nullable @QueryValue String grid,
      @Nullable @QueryValue String cause,
      @Nullable @QueryValue String received,
      @Nullable @QueryValue String due,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String after,
      @QueryValue(defaultValue = "50") int limit) {
    Actor reader = actor.get();
    View list = required(View.class, view.toUpperCase(Locale.ROOT), "view");
    boolean own = !reader.permissions().contains(Permission.ITEM_READ);
    View allowed = own ? View.MINE : list;
    Lists.Filter filter =
        new Lists.Filter(
            constant(ItemState.class, state, "state"),
            constant(Kind.class, kind, "kind"),
            constant(Level.class, level, "level"),
            place(grid != null ? grid : street),
            words(q),
            new Marks(
                cause(cause),
                constant(ReceiptLevel.class, received, "received"),
                lists.days(constant(Due.class, due, "due"))));
    if (limit < 1 || limit > MOST) {
      throw bad("limit");
    }
    List<String> from = after == null ? List.of() : cursors.decode(after, allowed.byDue() ? 3 : 2);
    return rows.page(lists.page(allowed, filter, from, limit, reader), reader);
  }

  /** One item with everything that belongs to it. */
  @Get("/{number}")
  @Permit({Permission.ITEM_READ, Permission.REPORT_CREATE})
  ItemView item(String number) {
    Actor reader = actor.get();
    return views.of(files.open(ref(number, reader), reader).orThrow(), reader);
  }

  /** Something happens to the item; answers the item as it is then. */
  @Post("/{number}/{event}")
  @Permit({
    Permission.REPORT_CREATE,
    Permission.ITEM_VERIFY,
    Permission.ITEM_SETTLE_ON_SPOT,
    Permission.ITEM_TRIAGE,
    Permission.ITEM_DISPATCH,
    Permission.ITEM_SIGN,
    Permission.ITEM_MEDIATE,
    Permission.ITEM_ESCALATE,
    Permission.ITEM_FOLLOW_UP,
    Permission.ITEM_RECORD,
    Permission.ITEM_FINAL,
    Permission.ITEM_HANDLE,
    Permission.ITEM_APPROVE,
    Permission.ITEM_REVIEW,
    Permission.ITEM_SUPERVISE,
    Permission.ITEM_LEAD
  })
  ItemView event(String number, String event, @Body EventBody body) {
    Actor sender = actor.get();
    ItemRef ref = ref(number, sender);
    Item after = desk.apply(ref, event, body.key(), body.seen(), body.request(), sender).orThrow();
    return views.of(files.after(after, sender), sender);
  }

  private static ItemRef ref(String number, Actor actor) {
    return new ItemRef(actor.district(), number);
  }

  private static @Nullable String place(@Nullable String code) {
    if (code != null && !code.matches("\\d{9}|\\d{12,18}")) {
      throw bad("street");
    }
    return code;
  }

  private static @Nullable String cause(@Nullable String code) {
    if (code != null && !code.matches("[A-Z][A-Z0-9_]{0,39}")) {
      throw bad("cause");
    }
    return code;
  }

  private static @Nullable String words(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return null;
    }
    if (q.length() > MOST_WORDS || q.indexOf(0) >= 0) {
      throw bad("q");
    }
    return q.strip();
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, @Nullable String name, String field) {
    return name == null || name.isEmpty() ? null : required(type, name, field);
  }

  private static <E extends Enum<E>> E required(Class<E> type, String name, String field) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    throw bad(field);
  }

  private static RefusalException bad(String field) {
    return new RefusalException(new BadMember("/" + field, "value-not-known"));
  }
}
