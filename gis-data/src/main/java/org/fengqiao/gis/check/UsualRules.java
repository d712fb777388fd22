package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.gis.Packs;
import org.jspecify.annotations.Nullable;

/**
 * What grids are held against where nobody says otherwise: the pack {@code grid}, whose rows a
 * database holds too, as the editions that ship with the product.
 */
final class UsualRules {
  private static final List<String[]> RULE = rows("grid/rule.csv", 7);
  private static final Map<GridType, Map<Settlement, Bounds>> BOUNDS = bounds();

  private UsualRules() {}

  static CheckRules grids(@Nullable String district) {
    String[] row = RULE.getFirst();
    return new CheckRules(
        CodeScheme.grids(district),
        toleranceM(),
        BOUNDS,
        outsideShare(),
        Double.parseDouble(row[5]));
  }

  /** Fewest and most digits of a grid's serial. */
  static int[] serialDigits() {
    String[] row = RULE.getFirst();
    return new int[] {Integer.parseInt(row[1]), Integer.parseInt(row[2])};
  }

  private static double toleranceM() {
    return Double.parseDouble(RULE.getFirst()[3]);
  }

  private static double outsideShare() {
    return Double.parseDouble(RULE.getFirst()[4]) / 100;
  }

  private static Map<GridType, Map<Settlement, Bounds>> bounds() {
    Map<GridType, Map<Settlement, Bounds>> all = new EnumMap<>(GridType.class);
    for (String[] row : rows("grid/bounds.csv", 7)) {
      Bounds bounds =
          new Bounds(
              Double.parseDouble(row[2]),
              row[3].isEmpty() ? Bounds.NONE.maxM2() : Double.parseDouble(row[3]),
              Integer.parseInt(row[4]),
              row[5].isEmpty() ? Bounds.NONE.maxHouseholds() : Integer.parseInt(row[5]));
      all.computeIfAbsent(GridType.valueOf(row[0]), t -> new EnumMap<>(Settlement.class))
          .put(Settlement.valueOf(row[1]), bounds);
    }
    return all;
  }

  /** Rows below the head; only the last of so many cells has commas in it. */
  private static List<String[]> rows(String pack, int cells) {
    Pattern comma = Pattern.compile(",");
    List<String[]> rows = new ArrayList<>();
    Packs.text(pack).lines().skip(1).forEach(line -> rows.add(comma.split(line, cells)));
    return rows;
  }
}
