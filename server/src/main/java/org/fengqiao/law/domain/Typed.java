package org.fengqiao.law.domain;

import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.LawRows.Basis;
import org.fengqiao.law.domain.LawRows.KindRow;
import org.fengqiao.law.domain.LawRows.LevelRow;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.LawRows.Season;
import org.fengqiao.law.domain.LawRows.SeverityRow;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.jspecify.annotations.Nullable;

/** Rows as the values the rules work with. The rows were checked when they were read. */
final class Typed {
  private Typed() {}

  static KindRow kind(LawRow row) {
    return new KindRow(
        Kind.valueOf(row.text("kind")),
        labels(row),
        row.textOrNull("std17"),
        row.text("confirmable"));
  }

  static SubKind subKind(LawRow row) {
    return new SubKind(
        Kind.valueOf(row.text("kind")),
        row.text("code"),
        labels(row),
        row.flag("livelihood"),
        row.flag("seasonal"));
  }

  private static Labels labels(LawRow row) {
    return new Labels(row.text("label_zh_cn"), row.text("label_zh_hant"), row.text("label_en"));
  }

  /** Three columns {@code name_zh}, {@code name_zh_hant}, {@code name_en}. */
  private static Labels labels(LawRow row, String name) {
    return new Labels(row.text(name + "_zh"), row.text(name + "_zh_hant"), row.text(name + "_en"));
  }

  static Route route(LawRow row) {
    return new Route(
        Kind.valueOf(row.text("kind")),
        row.text("route"),
        row.text("receiver_zh"),
        labels(row, "receiver"));
  }

  static TierRule tierRule(LawRow row) {
    String safety = row.textOrNull("safety");
    return new TierRule(
        kindOrNull(row),
        Tier.valueOf(row.text("tier")),
        row.text("reason"),
        row.textOrNull("sub_kind"),
        row.numberOrNull("min_people"),
        level(row),
        safety == null ? null : Safety.valueOf(safety),
        row.textOrNull("flag"),
        row.numberOrNull("season_days"),
        row.flag("major"),
        row.flag("inform_district"));
  }

  static SeverityRow severity(LawRow row) {
    return new SeverityRow(
        row.text("factor"),
        row.number("from_value"),
        (int) row.number("points"),
        row.text("counting").equals("EACH"),
        row.numberOrNull("cap"),
        level(row));
  }

  static LevelRow severityLevel(LawRow row) {
    return new LevelRow(Level.valueOf(row.text("level")), (int) row.number("min_points"));
  }

  static Season season(LawRow row) {
    return new Season(
        java.util.Objects.requireNonNull(row.day("day")), (int) row.number("lead_days"));
  }

  static Basis basis(LawRow row) {
    return new Basis(
        Kind.valueOf(row.text("kind")),
        row.textOrNull("sub_kind"),
        row.text("code"),
        row.text("article"));
  }

  static LawRef ref(LawRow row) {
    return new LawRef(
        row.text("code"),
        row.text("article"),
        row.text("title_zh"),
        row.text("text_zh"),
        row.flag("summary"));
  }

  static Duty duty(LawRow row) {
    return new Duty(
        Responsibility.valueOf(row.text("responsibility")),
        row.text("unit"),
        labels(row, "unit"),
        kindOrNull(row),
        row.textOrNull("sub_kind"),
        labels(row, "duty"),
        row.textOrNull("code"),
        row.textOrNull("article"),
        row.flag("overlap"),
        row.textOrNull("overlap_with"));
  }

  static RouteCard routeCard(LawRow row) {
    return new RouteCard(
        row.text("route"),
        labels(row, "name"),
        labels(row, "time"),
        labels(row, "fee"),
        labels(row, "effect"),
        labels(row, "how"),
        row.textOrNull("code"),
        row.textOrNull("article"),
        row.flag("summary"));
  }

  static CodeLabel codeLabel(LawRow row) {
    return new CodeLabel(row.text("code"), labels(row));
  }

  private static @Nullable Kind kindOrNull(LawRow row) {
    String kind = row.textOrNull("kind");
    return kind == null ? null : Kind.valueOf(kind);
  }

  private static @Nullable Level level(LawRow row) {
    String level = row.textOrNull("min_level");
    return level == null ? null : Level.valueOf(level);
  }
}
