package org.fengqiao.desk.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows.
 *
 * @param cells places, bodies or the reporter the list is about; empty shows nothing
 * @param level this level and above
 * @param marks root cause and level of receipt
 * @param place code of a street, community or grid to narrow to; null for all of the cells
 * @param words words of the summary, or the beginning of a number
 * @param after sort values of the last row shown; empty for the first page
 * @param limit rows, 1 to 200
 * @param reader account of the reader, who sees nothing he stepped back from
 */
public record ItemQuery(
    String district,
    View view,
    List<Cell> cells,
    @Nullable ItemState state,
    @Nullable Kind kind,
    @Nullable Level level,
    Marks marks,
    @Nullable String place,
    @Nullable String words,
    List<String> after,
    int limit,
    UUID reader) {
  public ItemQuery {
    cells = List.copyOf(cells);
    after = List.copyOf(after);
  }

  /** Without marks. */
  public ItemQuery(
      String district,
      View view,
      List<Cell> cells,
      @Nullable ItemState state,
      @Nullable Kind kind,
      @Nullable Level level,
      @Nullable String place,
      @Nullable String words,
      List<String> after,
      int limit,
      UUID reader) {
    this(district, view, cells, state, kind, level, Marks.ANY, place, words, after, limit, reader);
  }

  /**
   * What else stands on an item; null means no matter.
   *
   * @param rootCause code of the district's list, told at the closing (HZ-10)
   * @param receiptLevel level at which it was received (MC-01)
   * @param due days on which its next clock is due
   */
  public record Marks(
      @Nullable String rootCause, @Nullable ReceiptLevel receiptLevel, @Nullable Days due) {
    /** Any. */
    public static final Marks ANY = new Marks(null, null, null);
  }

  /** From one day to another, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  /** How near the next clock of an open item is. */
  public enum Due {
    /** Today or within two days. */
    SOON,
    /** Past. */
    OVER
  }

  /** The lists of the desk. */
  public enum View {
    /** What waits for me: to triage in my territory, or with my bodies. */
    INBOX,
    /** What I reported. */
    MINE,
    OPEN,
    CLOSED,
    ALL;

    /** Whether the list runs by urgency and due date; the others run from the newest report. */
    public boolean byDue() {
      return this == INBOX;
    }
  }

  /** What a cell is. */
  public enum Axis {
    STREET,
    COMMUNITY,
    GRID,
    BODY,
    REPORTER
  }

  /**
   * One slice of the list with an index of its own.
   *
   * @param code code of the place or body, or the account id
   */
  public record Cell(Axis axis, String code) {}
}
