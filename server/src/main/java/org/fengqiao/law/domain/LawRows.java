package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Everything the tables hold, every edition, as read from the database. */
public record LawRows(List<TableEdition> editions, List<ThresholdRow> thresholds) {
  public LawRows {
    editions = List.copyOf(editions);
    thresholds = List.copyOf(thresholds);
  }

  /** Reads the tables. */
  @FunctionalInterface
  public interface Source {
    LawRows load();
  }

  public record KindRow(Kind kind, Labels label, @Nullable String std17, String confirmable) {}

  /**
   * One step of a kind's ordered routes.
   *
   * @param route PM, AM, IM, LA, LC, LS, AR, AD, CIV, ADM, POL, PET, DIS, AID, CONF or ARB
   * @param receiver who receives on it, in Chinese
   * @param receivers the same in three languages
   */
  public record Route(Kind kind, String route, String receiver, Labels receivers) {}

  /** One rule; every condition that is not null must hold. */
  public record TierRule(
      @Nullable Kind kind,
      Tier tier,
      String reason,
      @Nullable String subKind,
      @Nullable Integer minPeople,
      @Nullable Level minLevel,
      @Nullable Safety safety,
      @Nullable String flag,
      @Nullable Integer seasonDays,
      boolean major,
      boolean informDistrict) {}

  /** One band of a factor, see the table's comments. */
  public record SeverityRow(
      String factor,
      long fromValue,
      int points,
      boolean each,
      @Nullable Integer cap,
      @Nullable Level minLevel) {}

  /**
   * A version of the levels' thresholds; it holds until the next one of its district.
   *
   * @param district six digits, 000000 for every district without one of its own
   */
  public record ThresholdRow(String district, LocalDate from, Thresholds table) {}

  public record LevelRow(Level level, int minPoints) {}

  /** A date before which wage disputes gather. */
  public record Season(LocalDate day, int leadDays) {}

  /** An article shown with a kind, or with one sub-kind only. */
  public record Basis(Kind kind, @Nullable String subKind, String code, String article) {}
}
