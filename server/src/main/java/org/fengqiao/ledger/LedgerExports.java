package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.ItemPage;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.ledger.domain.ColumnSet;
import org.fengqiao.ledger.domain.ColumnSet.Column;
import org.fengqiao.ledger.domain.ExportField;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk as a table: the same scope and the same filters, in the office's own columns.
 * What people told is in it only for those who may read it and ask for it; each such reading is
 * audited by casework, the export with its count here.
 */
@Singleton
public class LedgerExports {
  /** Most rows of an export. */
  public static final int MOST = 50_000;

  /** Most rows when the words of persons are among them. */
  public static final int MOST_PERSONAL = 1_000;

  private static final int PAGE = 200;

  private final Lists lists;
  private final Casework casework;
  private final LedgerSettings settings;
  private final ItemWords words;
  private final ImportStore imports;
  private final ExportLog log;

  LedgerExports(
      Lists lists,
      Casework casework,
      LedgerSettings settings,
      ItemWords words,
      ImportStore imports,
      ExportLog log) {
    this.lists = lists;
    this.casework = casework;
    this.settings = settings;
    this.words = words;
    this.imports = imports;
    this.log = log;
  }

  /**
   * What to export.
   *
   * @param columns name of a set; null for the first
   * @param personal the words of persons too
   */
  public record Wish(View view, Lists.Filter filter, @Nullable String columns, boolean personal) {}

  /** An export that is allowed. */
  public record Ready(Wish wish, ColumnSet set, List<Column> columns, Actor actor) {}

  /** Checks a wish before the first byte. */
  public Outcome<Ready> ready(Wish wish, Actor actor) {
    if (wish.personal() && !actor.permissions().contains(Permission.ITEM_READ_PERSONAL)) {
      return Outcome.refused(new LedgerRefusal.PersonalNotPermitted());
    }
    return settings
        .columnSet(wish.columns(), actor)
        .map(set ->
            new Ready(
                wish,
                set,
                set.columns().stream()
                    .filter(c -> wish.personal() || !c.field().personal())
                    .toList(),
                actor));
  }

  /** Writes it and notes how many rows went out, also when it broke off. */
  public int write(Ready ready, SheetWriter out) throws IOException {
    int count = 0;
    boolean whole = false;
    try (out) {
      out.row(ready.columns().stream().map(Column::header).toList());
      int most = ready.wish().personal() ? MOST_PERSONAL : MOST;
      List<String> after = List.of();
      do {
        ItemPage page =
            lists.page(ready.wish().view(), ready.wish().filter(), after, PAGE, ready.actor());
        Map<UUID, String> numbers = numbers(page, ready);
        for (Item item : page.items()) {
          if (count == most) {
            out.row(List.of("（只导出前 " + most + " 行，请缩小范围）"));
            break;
          }
          count++;
          out.row(row(item, count, ready, numbers));
        }
        after = count == most ? List.of() : page.next();
      } while (!after.isEmpty());
      whole = true;
    } finally {
      log.exported(ready, count, whole);
    }
    return count;
  }

  /** Numbers of the lists that the items of a page came from, if a column asks for them. */
  private Map<UUID, String> numbers(ItemPage page, Ready ready) {
    return ready.columns().stream().anyMatch(c -> c.field() == ExportField.SOURCE_NUMBER)
        ? imports.sourceNumbers(
            ready.actor().district(), page.items().stream().map(Item::id).toList())
        : Map.of();
  }

  @PersonalData
  private List<String> row(Item item, int serial, Ready ready, Map<UUID, String> numbers) {
    @Nullable ItemText text =
        ready.wish().personal()
                && ready.columns().stream().anyMatch(c -> c.field().personal())
                && casework.readText(item.ref(), ready.actor())
                    instanceof Outcome.Done<ItemText>(ItemText read)
            ? read
            : null;
    // Read only where a column asks for it and the matter may have ended.
    List<EventRecord> history =
        !item.state().open() && ready.columns().stream().anyMatch(c -> c.field().told())
            ? casework.history(item.ref(), ready.actor()).orThrow()
            : List.of();
    List<String> cells = new ArrayList<>(ready.columns().size());
    for (Column column : ready.columns()) {
      cells.add(
          column.field().told()
              ? ItemWords.ended(column.field(), history)
              : column.field() == ExportField.SOURCE_NUMBER
                  ? numbers.getOrDefault(item.id(), "")
                  : cell(item, serial, column.field(), text));
    }
    return cells;
  }

  private String cell(Item item, int serial, ExportField field, @Nullable ItemText text) {
    return switch (field) {
      case SERIAL -> Integer.toString(serial);
      case TEXT -> text == null ? "" : text.text();
      case PARTIES -> {
        @Nullable String parties = text == null ? null : text.parties();
        yield parties == null ? "" : parties;
      }
      default -> words.of(item, field);
    };
  }
}
