package org.fengqiao.desk.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.domain.ItemQuery.Days;

/**
 * One page of a list.
 *
 * @param next sort values to go on from; empty when this is the last page
 */
public record ItemPage(List<Item> items, List<String> next, Totals totals) {
  private static final int SOON_DAYS = 2;
  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  /** Days of what is due soon. */
  public static Days soon(LocalDate today) {
    return new Days(today, today.plusDays(SOON_DAYS));
  }

  /** Days of what is overdue. */
  public static Days over(LocalDate today) {
    return new Days(BEGINNING, today.minusDays(1));
  }

  public ItemPage {
    items = List.copyOf(items);
    next = List.copyOf(next);
  }

  /**
   * Counters of the whole territory or body, at most two seconds old; up to thirty when they take
   * long to count.
   *
   * @param open not ended
   * @param inbox waiting for a decision or with the body
   * @param dueSoon open and due today or within two days
   * @param overdue open and past the due date
   */
  public record Totals(int open, int inbox, int dueSoon, int overdue) {}

  /**
   * Open items that came in one way.
   *
   * @param inbox those of them that wait for a decision or are with the body
   */
  public record Arrived(Channel channel, ReceiptLevel level, int open, int inbox) {}
}
