package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.LawRows.Basis;
import org.fengqiao.law.domain.LawRows.KindRow;
import org.fengqiao.law.domain.LawRows.LevelRow;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.LawRows.Season;
import org.fengqiao.law.domain.LawRows.SeverityRow;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.fengqiao.law.domain.LawRows.Valid;
import org.jspecify.annotations.Nullable;

/** The tables as they hold on one day. Immutable, safe to share. */
public final class LawEdition {
  private final Map<Kind, KindEntry> kinds = new EnumMap<>(Kind.class);
  private final Map<String, LawRef> refs = new HashMap<>();
  private final List<Route> routes;
  private final List<Basis> basis;
  private final List<Season> seasons;
  final List<TierRule> tierRules;
  final List<SeverityRow> severity;
  final List<LevelRow> levels;
  private final int kindVersion;
  final int tierVersion;
  final int severityVersion;

  /** The rows of {@code all} that hold on {@code day}. */
  public LawEdition(LawRows all, LocalDate day) {
    routes = on(all.routes(), day);
    basis = on(all.basis(), day);
    seasons = on(all.seasons(), day);
    tierRules = on(all.tierRules(), day);
    severity = on(all.severity(), day);
    levels = on(all.levels(), day);
    kindVersion = Math.max(version(all.kinds(), day), version(all.subKinds(), day));
    tierVersion = version(all.tierRules(), day);
    severityVersion = Math.max(version(all.severity(), day), version(all.levels(), day));
    List<SubKind> subKinds = on(all.subKinds(), day);
    for (KindRow row : on(all.kinds(), day)) {
      List<SubKind> own = subKinds.stream().filter(s -> s.kind() == row.kind()).toList();
      kinds.put(
          row.kind(), new KindEntry(row.kind(), row.label(), row.std17(), row.confirmable(), own));
    }
    on(all.refs(), day).forEach(ref -> refs.put(ref.code() + ' ' + ref.article(), ref));
  }

  /** Version of the table of kinds and sub-kinds. */
  public int kindVersion() {
    return kindVersion;
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

  /** Routes of a kind in the order they are tried. */
  public List<Route> routes(Kind kind) {
    return routes.stream().filter(r -> r.kind() == kind).toList();
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

  /** The article, empty when it is not in force or nobody has entered it. */
  public Optional<LawRef> ref(String code, String article) {
    return Optional.ofNullable(refs.get(code + ' ' + article));
  }

  /** Every article in force, by statute and number. */
  public List<LawRef> refs() {
    return refs.values().stream()
        .sorted(
            java.util.Comparator.comparing(LawRef::code)
                .thenComparingInt(r -> r.article().length())
                .thenComparing(LawRef::article))
        .toList();
  }

  /** Whether the next season begins within so many days of {@code day}; its own lead when null. */
  boolean inSeason(LocalDate day, @Nullable Integer within) {
    for (Season season : seasons) {
      long left = ChronoUnit.DAYS.between(day, season.day());
      if (left >= 0 && left <= (within == null ? season.leadDays() : within)) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> on(List<Valid<T>> rows, LocalDate day) {
    return rows.stream().filter(v -> v.on(day)).map(Valid::row).toList();
  }

  private static <T> int version(List<Valid<T>> rows, LocalDate day) {
    return rows.stream().filter(v -> v.on(day)).mapToInt(Valid::version).max().orElse(0);
  }
}
