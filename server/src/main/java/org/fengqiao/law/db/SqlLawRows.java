package org.fengqiao.law.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.law.domain.LawRows;
import org.fengqiao.law.domain.LawRows.Basis;
import org.fengqiao.law.domain.LawRows.KindRow;
import org.fengqiao.law.domain.LawRows.LevelRow;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.LawRows.Season;
import org.fengqiao.law.domain.LawRows.SeverityRow;
import org.fengqiao.law.domain.LawRows.ThresholdRow;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.fengqiao.law.domain.LawRows.Valid;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.law.domain.SubKind;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the ten law tables whole; they are small and change a few times a year. */
@Singleton
final class SqlLawRows implements LawRows.Source {
  /** Rows of every district. Layers of single districts come with the approval of changes. */
  private static final String EVERYWHERE = " WHERE district = '000000' ORDER BY ";

  private final Sql sql;

  SqlLawRows(Sql sql) {
    this.sql = sql;
  }

  @Override
  public LawRows load() {
    return new LawRows(
        table("law_kind", "ordinal", SqlLawRows::kind),
        table("law_sub_kind", "kind, ordinal", SqlLawRows::subKind),
        table("law_route", "kind, ordinal", SqlLawRows::route),
        table("law_tier_rule", "ordinal", SqlLawRows::tierRule),
        table("law_severity", "factor, from_value", SqlLawRows::severity),
        table("law_severity_level", "min_points", SqlLawRows::level),
        table("law_season", "day", SqlLawRows::season),
        table("law_basis", "kind, ordinal", SqlLawRows::basis),
        sql.list(
            "SELECT *, 1 AS version FROM law_ref" + EVERYWHERE + "code, article, valid_from",
            row -> valid(row, SqlLawRows::ref)),
        sql.list("SELECT * FROM law_threshold ORDER BY version", SqlLawRows::thresholds));
  }

  private <T> List<Valid<T>> table(String name, String order, Sql.Row<T> reader) {
    return sql.list(
        "SELECT * FROM " + name + EVERYWHERE + order, row -> SqlLawRows.valid(row, reader));
  }

  private static <T> Valid<T> valid(ResultSet row, Sql.Row<T> reader) throws SQLException {
    return new Valid<>(
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        reader.read(row));
  }

  private static KindRow kind(ResultSet row) throws SQLException {
    return new KindRow(
        Kind.valueOf(row.getString("kind")),
        labels(row),
        row.getString("std17"),
        row.getString("confirmable"));
  }

  private static SubKind subKind(ResultSet row) throws SQLException {
    return new SubKind(
        Kind.valueOf(row.getString("kind")),
        row.getString("code"),
        labels(row),
        row.getBoolean("livelihood"),
        row.getBoolean("seasonal"));
  }

  private static Labels labels(ResultSet row) throws SQLException {
    return new Labels(
        row.getString("label_zh_cn"), row.getString("label_zh_hant"), row.getString("label_en"));
  }

  private static Route route(ResultSet row) throws SQLException {
    return new Route(
        Kind.valueOf(row.getString("kind")), row.getString("route"), row.getString("receiver_zh"));
  }

  private static TierRule tierRule(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String safety = row.getString("safety");
    return new TierRule(
        kind == null ? null : Kind.valueOf(kind),
        Tier.valueOf(row.getString("tier")),
        row.getString("reason"),
        row.getString("sub_kind"),
        number(row, "min_people"),
        level(row, "min_level"),
        safety == null ? null : Safety.valueOf(safety),
        row.getString("flag"),
        number(row, "season_days"),
        row.getBoolean("major"),
        row.getBoolean("inform_district"));
  }

  private static SeverityRow severity(ResultSet row) throws SQLException {
    return new SeverityRow(
        row.getString("factor"),
        row.getLong("from_value"),
        row.getInt("points"),
        row.getString("counting").equals("EACH"),
        number(row, "cap"),
        level(row, "min_level"));
  }

  private static LevelRow level(ResultSet row) throws SQLException {
    return new LevelRow(Level.valueOf(row.getString("level")), row.getInt("min_points"));
  }

  private static Season season(ResultSet row) throws SQLException {
    return new Season(row.getObject("day", LocalDate.class), row.getInt("lead_days"));
  }

  private static Basis basis(ResultSet row) throws SQLException {
    return new Basis(
        Kind.valueOf(row.getString("kind")),
        row.getString("sub_kind"),
        row.getString("code"),
        row.getString("article"));
  }

  private static LawRef ref(ResultSet row) throws SQLException {
    return new LawRef(
        row.getString("code"),
        row.getString("article"),
        row.getString("title_zh"),
        row.getString("text_zh"),
        row.getBoolean("summary"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Level level(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? null : Level.valueOf(value);
  }

  private static ThresholdRow thresholds(ResultSet row) throws SQLException {
    Thresholds table =
        new Thresholds(
            row.getString("version"),
            List.of(
                row.getDouble("enter_blue"),
                row.getDouble("enter_yellow"),
                row.getDouble("enter_orange"),
                row.getDouble("enter_red")),
            row.getDouble("leave_margin"),
            row.getInt("quiet_days"),
            row.getInt("rise_per_day"),
            row.getInt("least_matters"),
            row.getInt("min_matters"),
            row.getInt("min_parts"),
            row.getDouble("part_floor"),
            row.getInt("cool_days"));
    return new ThresholdRow(
        row.getString("district"), row.getObject("valid_from", LocalDate.class), table);
  }
}
