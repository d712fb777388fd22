package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.gis.check.Bounds;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.CodeScheme;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.check.Settlement;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;

/**
 * What grids of a district are held against today: its own editions of {@link LawTable#GRID_BOUNDS}
 * and {@link LawTable#GRID_RULE}, else those that ship with the product.
 */
@Singleton
public class GridRules {
  private static final double PER_CENT = 100;

  private final Laws laws;
  private final Clock clock;

  GridRules(Laws laws, Clock clock) {
    this.laws = laws;
    this.clock = clock;
  }

  /** Codes, bounds, tolerance and thresholds for the checks of a file or a draft. */
  public CheckRules of(String district) {
    LawEdition today = laws.on(district, clock.today());
    LawRow rule = rule(today);
    return new CheckRules(
        codes(rule, district),
        rule.decimal("tolerance_m"),
        bounds(today),
        rule.decimal("outside_percent") / PER_CENT,
        rule.number("outside_m2"));
  }

  /** Digits of the serial after the community code: fewest and most. */
  public int[] serialDigits(String district) {
    LawRow rule = rule(laws.on(district, clock.today()));
    return new int[] {(int) rule.number("serial_least"), (int) rule.number("serial_most")};
  }

  private static LawRow rule(LawEdition edition) {
    return edition.rows(LawTable.GRID_RULE).getFirst();
  }

  private static CodeScheme codes(LawRow rule, String district) {
    long community = rule.number("community_digits");
    Pattern code =
        Pattern.compile(
            "\\d{%d,%d}"
                .formatted(
                    community + rule.number("serial_least"),
                    community + rule.number("serial_most")));
    return new CodeScheme(code, (int) community, district, CodeScheme.grids(district).rural());
  }

  private static Map<GridType, Map<Settlement, Bounds>> bounds(LawEdition edition) {
    Map<GridType, Map<Settlement, Bounds>> all = new EnumMap<>(GridType.class);
    for (LawRow row : edition.rows(LawTable.GRID_BOUNDS)) {
      Integer maxM2 = row.numberOrNull("max_m2");
      Integer most = row.numberOrNull("max_households");
      all.computeIfAbsent(
              GridType.valueOf(row.text("grid_type")), t -> new EnumMap<>(Settlement.class))
          .put(
              Settlement.valueOf(row.text("settlement")),
              new Bounds(
                  row.number("min_m2"),
                  maxM2 == null ? Bounds.NONE.maxM2() : maxM2,
                  (int) row.number("min_households"),
                  most == null ? Bounds.NONE.maxHouseholds() : most));
    }
    return all;
  }
}
