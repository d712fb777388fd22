package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.LawRows.Basis;
import org.fengqiao.law.domain.LawRows.KindRow;
import org.fengqiao.law.domain.LawRows.LevelRow;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.LawRows.Season;
import org.fengqiao.law.domain.LawRows.SeverityRow;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.jspecify.annotations.Nullable;

/** The tables as they hold in one district on one day. Immutable, safe to share. */
public final class LawEdition {
  private final Map<LawTable, List<LawRow>> rows;
  private final Map<LawTable, Integer> versions;
  private final List<LawRow> nationalRefs;
  private final LocalDate day;
  private final Map<Kind, KindEntry> kinds = new EnumMap<>(Kind.class);
  private final Map<String, LawRef> refs = new HashMap<>();
  private final List<Route> routes;
  private final List<Basis> basis;
  private final List<Season> seasons;
  private final List<Duty> duties;
  private final Map<String, RouteCard> cards = new HashMap<>();
  final List<TierRule> tierRules;
  final List<SeverityRow> severity;
  final List<LevelRow> levels;
  final int tierVersion;
  final int severityVersion;

  /**
   * Takes the tables as they are.
   *
   * @param rows rows by table; of {@link LawTable#REF} the district's own ones only
   * @param versions number of each table's edition
   * @param nationalRefs articles every district has; a district's own row stands in for them
   * @param day the day they hold on: articles outside their own time are left out
   */
  LawEdition(
      Map<LawTable, List<LawRow>> rows,
      Map<LawTable, Integer> versions,
      List<LawRow> nationalRefs,
      LocalDate day) {
    this.rows = Map.copyOf(rows);
    this.versions = Map.copyOf(versions);
    this.nationalRefs = List.copyOf(nationalRefs);
    this.day = day;
    routes = typed(LawTable.ROUTE, Typed::route);
    basis = typed(LawTable.BASIS, Typed::basis);
    seasons = typed(LawTable.SEASON, Typed::season);
    duties = typed(LawTable.DUTY, Typed::duty);
    tierRules = typed(LawTable.TIER_RULE, Typed::tierRule);
    severity = typed(LawTable.SEVERITY, Typed::severity);
    levels = typed(LawTable.SEVERITY_LEVEL, Typed::severityLevel);
    tierVersion = version(LawTable.TIER_RULE);
    severityVersion = Math.max(version(LawTable.SEVERITY), version(LawTable.SEVERITY_LEVEL));
    typed(LawTable.ROUTE_CARD, Typed::routeCard).forEach(c -> cards.put(c.route(), c));
    List<SubKind> subKinds = typed(LawTable.SUB_KIND, Typed::subKind);
    for (KindRow row : typed(LawTable.KIND, Typed::kind)) {
      List<SubKind> own = subKinds.stream().filter(s -> s.kind() == row.kind()).toList();
      kinds.put(
          row.kind(), new KindEntry(row.kind(), row.label(), row.std17(), row.confirmable(), own));
    }
    this.nationalRefs.forEach(this::hold);
    rows(LawTable.REF).forEach(this::hold);
  }

  /**
   * An edition that knows severity alone, to grade matters where there is no database.
   *
   * @param severity rows of {@link LawTable#SEVERITY}
   * @param levels rows of {@link LawTable#SEVERITY_LEVEL}
   * @param day the day they hold on
   */
  public static LawEdition ofSeverity(List<LawRow> severity, List<LawRow> levels, LocalDate day) {
    return new LawEdition(
        Map.of(LawTable.SEVERITY, severity, LawTable.SEVERITY_LEVEL, levels),
        Map.of(),
        List.of(),
        day);
  }

  private void hold(LawRow row) {
    LocalDate from = row.day("valid_from");
    LocalDate to = row.day("valid_to");
    boolean now = from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    if (now) {
      LawRef ref = Typed.ref(row);
      refs.put(ref.code() + ' ' + ref.article(), ref);
    }
  }

  private <T> List<T> typed(LawTable table, Function<LawRow, T> reader) {
    return rows(table).stream().map(reader).toList();
  }

  /** The same with other rows of one table: how it would be. */
  public LawEdition with(LawTable table, List<LawRow> other, int version, LocalDate from) {
    Map<LawTable, List<LawRow>> changed = new EnumMap<>(LawTable.class);
    changed.putAll(rows);
    changed.put(table, other);
    Map<LawTable, Integer> numbered = new EnumMap<>(LawTable.class);
    numbered.putAll(versions);
    numbered.put(table, version);
    return new LawEdition(changed, numbered, nationalRefs, from);
  }

  /** Rows of a table; of {@link LawTable#REF} the district's own ones. */
  public List<LawRow> rows(LawTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /** Number of a table's edition; 0 when the table has none. */
  public int version(LawTable table) {
    return versions.getOrDefault(table, 0);
  }

  /** The day it is asked for; an edition may hold for longer. */
  public LocalDate day() {
    return day;
  }

  /** Version of the table of kinds and sub-kinds. */
  public int kindVersion() {
    return Math.max(version(LawTable.KIND), version(LawTable.SUB_KIND));
  }

  /** All kinds in their order, each with its sub-kinds. */
  public List<KindEntry> kinds() {
    return List.copyOf(kinds.values());
  }

  /** The sub-kind, empty when this kind has none of that code. */
  public Optional<SubKind> subKind(Kind kind, @Nullable String code) {
    KindEntry entry = kinds.get(kind);
    return entry == null || code == null
        ? Optional.empty()
        : entry.subKinds().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /**
   * How scores are made on the day.
   *
   * @throws IllegalStateException when a part has no rule
   */
  public ScoreRules scoreRules() {
    return ScoreRows.rules(this);
  }

  /** How often people are told on the day. */
  public AlarmRules alarmRules() {
    List<LawRow> found = rows(LawTable.ALARM);
    return found.isEmpty()
        ? AlarmRules.NEWEST
        : ScoreRows.alarm(found.getFirst(), version(LawTable.ALARM));
  }

  /** Everything that decides how places are scored and warned about on the day. */
  public WarningRules warningRules() {
    List<LawRow> marks = rows(LawTable.THRESHOLD);
    return new WarningRules(
        scoreRules(),
        marks.isEmpty()
            ? Thresholds.NEWEST
            : ScoreRows.thresholds(marks.getFirst(), Integer.toString(version(LawTable.THRESHOLD))),
        alarmRules());
  }

  /** Routes of a kind in the order they are tried. */
  public List<Route> routes(Kind kind) {
    return routes.stream().filter(r -> r.kind() == kind).toList();
  }

  /** The card of a route. */
  public Optional<RouteCard> card(String route) {
    return Optional.ofNullable(cards.get(route));
  }

  /** Rules about this kind and those about every kind, the matrix first. */
  public List<TierRule> tierRules(Kind kind) {
    return tierRules.stream().filter(r -> r.kind() == null || r.kind() == kind).toList();
  }

  /** Facts that rules about this kind ask for by name, in the order of the rules. */
  public List<String> flags(Kind kind) {
    return tierRules(kind).stream()
        .map(TierRule::flag)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Who answers for matters of this kind: the duty list, with duties of every kind. */
  public List<Duty> duties(Kind kind) {
    return duties.stream().filter(d -> d.kind() == null || d.kind() == kind).toList();
  }

  /** Sources a district sorts closed matters by (六源); empty when it does not. */
  public List<CodeLabel> rootCauses() {
    return typed(LawTable.ROOT_CAUSE, Typed::codeLabel);
  }

  /** Levels of receipt. */
  public List<CodeLabel> receiptLevels() {
    return typed(LawTable.RECEIPT_LEVEL, Typed::codeLabel);
  }

  /** The article, if it is in force on the day. */
  public Optional<LawRef> ref(String code, String article) {
    return Optional.ofNullable(refs.get(code + ' ' + article));
  }

  /** Every article in force, by statute and number. */
  public List<LawRef> refs() {
    return refs.values().stream().sorted(LawRef.ORDER).toList();
  }

  /** Whether the tables know the article at any time. */
  public boolean knows(String code, String article) {
    return java.util.stream.Stream.concat(nationalRefs.stream(), rows(LawTable.REF).stream())
        .anyMatch(r -> r.text("code").equals(code) && r.text("article").equals(article));
  }

  /** Names of statutes by their code, in or out of force. */
  public Map<String, String> statutes() {
    Map<String, String> statutes = new java.util.TreeMap<>();
    nationalRefs.forEach(r -> statutes.put(r.text("code"), r.text("title_zh")));
    rows(LawTable.REF).forEach(r -> statutes.put(r.text("code"), r.text("title_zh")));
    return statutes;
  }

  /** Articles every district has. */
  public List<LawRow> nationalRefs() {
    return nationalRefs;
  }

  /** Articles shown with any sub-kind of a kind, each once, in order. */
  public List<LawRef> allArticles(Kind kind) {
    return basis.stream()
        .filter(b -> b.kind() == kind)
        .map(b -> refs.get(b.code() + ' ' + b.article()))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Articles to show with a kind and sub-kind, in order. */
  public List<LawRef> articles(Kind kind, @Nullable String subKind) {
    List<LawRef> found = new ArrayList<>();
    for (Basis b : basis) {
      LawRef ref = refs.get(b.code() + ' ' + b.article());
      if (b.kind() == kind && (b.subKind() == null || b.subKind().equals(subKind)) && ref != null) {
        found.add(ref);
      }
    }
    return List.copyOf(found);
  }

  /** Dates before which wage disputes gather. */
  public List<Season> seasons() {
    return List.copyOf(seasons);
  }

  /** Whether the next season begins within so many days of {@code on}; its own lead when null. */
  boolean inSeason(LocalDate on, @Nullable Integer within) {
    for (Season season : seasons) {
      long left = ChronoUnit.DAYS.between(on, season.day());
      if (left >= 0 && left <= (within == null ? season.leadDays() : within)) {
        return true;
      }
    }
    return false;
  }
}
