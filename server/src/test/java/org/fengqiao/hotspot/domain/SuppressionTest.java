package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Differencing, tried on every small table there is: tables that look alike to a reader are put
 * together, and every hidden cell must still be able to have each of its values among them. The
 * reader is taken to know the rule.
 */
class SuppressionTest {
  private static final Suppression RULE = new Suppression(3);

  /** Counts tried where sums are shown. */
  private static final int EDGE = 12;

  @Test
  void aTotalOfPartsGivesNoPartAway() {
    for (int parts = 1; parts <= 6; parts++) {
      int most = parts <= 4 ? 8 : 5;
      nothingCanBeTold(parts, most, table -> cells(table) + RULE.total(longs(table)));
    }
  }

  /** Streets by kinds with the totals of each kind: what the overview shows. */
  @Test
  void totalsOfEveryKindOverStreetsGiveNoStreetAway() {
    nothingCanBeTold(6, 5, table -> cells(table) + total(table, 0, 1, 2) + total(table, 3, 4, 5));
  }

  /** Totals both ways would: on 3 x 3 tables there is only one filling left for some margins. */
  @Test
  void totalsInTwoDirectionsWouldGiveCellsAwaySoNoneAreShown() {
    Map<String, int[]> alike =
        alike(
            9,
            2,
            t ->
                cells(t)
                    + total(t, 0, 1, 2)
                    + total(t, 3, 4, 5)
                    + total(t, 6, 7, 8)
                    + total(t, 0, 3, 6)
                    + total(t, 1, 4, 7)
                    + total(t, 2, 5, 8));
    assertThat(alike.values()).anyMatch(values -> Integer.bitCount(values[0]) == 1);
  }

  /** Windows lie in each other: what 30 days have more than 7, and 90 than 30, is a cell too. */
  @Test
  void windowsGiveNoDifferenceAway() {
    smallOnesStayOpen(
        alike(3, EDGE, t -> count(t[0]) + count(t[0] + t[1]) + count(t[0] + t[1] + t[2])));
  }

  /** One day to the next: what came in and what left the window stay unknown. */
  @Test
  void daysGiveNoDifferenceAway() {
    smallOnesStayOpen(alike(3, EDGE, t -> count(t[0] + t[1]) + count(t[0] + t[2])));
  }

  /** All kinds minus the shown ones: the rest, unclassified matters included, stays open. */
  @Test
  void allMinusKindsGivesNoKindAway() {
    smallOnesStayOpen(
        alike(4, EDGE, t -> count(t[0]) + count(t[1]) + count(t[0] + t[1] + t[2] + t[3])));
  }

  @Test
  void shownFiguresAreNearTheTruth() {
    for (int count = 0; count < 50; count++) {
      Integer shown = RULE.count(count);
      assertThat(shown == null).isEqualTo(count < 3);
      if (shown != null) {
        assertThat(count - shown).isBetween(0, 2);
      }
    }
    assertThat(RULE.total(new long[] {40, 17, 1, 0, 26})).isEqualTo(84);
    assertThat(RULE.total(new long[] {3, 3, 0, 0})).isEqualTo(8);
    assertThat(RULE.total(new long[] {7})).isEqualTo(6);
    assertThat(RULE.total(new long[] {1, 0})).isNull();
  }

  /**
   * A cell that may be small could also be something else. Looks of tables with a cell at the edge
   * of what was tried are left out: beyond it they have more fillings.
   */
  private static void smallOnesStayOpen(Map<String, int[]> alike) {
    for (Map.Entry<String, int[]> look : alike.entrySet()) {
      boolean edge = Arrays.stream(look.getValue()).anyMatch(v -> (v & 1 << EDGE) != 0);
      for (int values : look.getValue()) {
        boolean small = !edge && (values & 0b111) != 0;
        assertThat(small && Integer.bitCount(values) < 2).as(look.getKey()).isFalse();
      }
    }
  }

  private static void nothingCanBeTold(int cells, int most, Function<int[], String> shown) {
    for (Map.Entry<String, int[]> look : alike(cells, most, shown).entrySet()) {
      for (int values : look.getValue()) {
        boolean small = (values & 0b111) != 0;
        assertThat(small && (values & 0b111) != 0b111).as(look.getKey()).isFalse();
        assertThat(Integer.bitCount(values)).as(look.getKey()).isGreaterThan(1);
      }
    }
  }

  /** For each look the values each cell has in the tables that look so, as bits. */
  private static Map<String, int[]> alike(int cells, int most, Function<int[], String> shown) {
    Map<String, int[]> alike = new HashMap<>();
    int[] table = new int[cells];
    long tables = Math.round(Math.pow(most + 1, cells));
    for (long t = 0; t < tables; t++) {
      long rest = t;
      for (int i = 0; i < cells; i++) {
        table[i] = (int) (rest % (most + 1));
        rest /= most + 1;
      }
      int[] values = alike.computeIfAbsent(shown.apply(table), look -> new int[cells]);
      for (int i = 0; i < cells; i++) {
        values[i] |= 1 << table[i];
      }
    }
    return alike;
  }

  private static String cells(int[] table) {
    StringBuilder cells = new StringBuilder();
    for (int count : table) {
      cells.append(RULE.count(count)).append(' ');
    }
    return cells.toString();
  }

  private static String total(int[] table, int... of) {
    return RULE.total(Arrays.stream(of).mapToLong(i -> table[i]).toArray()) + " ";
  }

  private static String count(int count) {
    return RULE.count(count) + " ";
  }

  private static long[] longs(int[] table) {
    return Arrays.stream(table).asLongStream().toArray();
  }
}
