package org.fengqiao.law.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Conflict.Weight;
import org.jspecify.annotations.Nullable;

/** Rows that point at what is not there: kinds, routes, receivers, articles, units. */
final class ReferenceConflicts {
  private final LawEdition edition;
  private final List<Conflict> found;

  private ReferenceConflicts(LawEdition edition, List<Conflict> found) {
    this.edition = edition;
    this.found = found;
  }

  static void of(LawEdition edition, List<Conflict> found) {
    ReferenceConflicts report = new ReferenceConflicts(edition, found);
    report.kinds();
    report.routes();
    for (LawTable table : List.of(LawTable.BASIS, LawTable.DUTY, LawTable.ROUTE_CARD)) {
      report.citations(table);
    }
    for (LawTable table : List.of(LawTable.TIER_RULE, LawTable.BASIS, LawTable.DUTY)) {
      report.subKinds(table);
    }
    report.duties();
    report.receiptLevels();
  }

  private void kinds() {
    Set<Kind> known = new HashSet<>();
    edition.kinds().forEach(k -> known.add(k.kind()));
    Set<String> subKinds = new HashSet<>();
    edition.rows(LawTable.SUB_KIND).forEach(r -> subKinds.add(r.text("kind")));
    for (Kind kind : Kind.values()) {
      Map<String, Object> args = Map.of("kind", kind.name());
      if (!known.contains(kind)) {
        add("KIND_MISSING", Weight.ERROR, LawTable.KIND, List.of(), args);
      }
      if (kind.scored() && edition.routes(kind).isEmpty()) {
        add("KIND_WITHOUT_ROUTE", Weight.ERROR, LawTable.ROUTE, List.of(), args);
      }
      boolean unit =
          edition.duties(kind).stream()
              .anyMatch(d -> d.responsibility() == Responsibility.INDUSTRY && d.kind() == kind);
      if (kind.scored() && !unit) {
        add("KIND_WITHOUT_DUTY", Weight.WARNING, LawTable.DUTY, List.of(), args);
      }
      if (kind.scored() && !subKinds.contains(kind.name())) {
        add("KIND_WITHOUT_SUB_KIND", Weight.WARNING, LawTable.SUB_KIND, List.of(), args);
      }
    }
  }

  private void routes() {
    List<LawRow> rows = edition.rows(LawTable.ROUTE);
    for (int i = 0; i < rows.size(); i++) {
      LawRow row = rows.get(i);
      Map<String, Object> args = Map.of("kind", row.text("kind"), "route", row.text("route"));
      if (row.text("receiver_zh").isBlank()) {
        add("ROUTE_WITHOUT_RECEIVER", Weight.ERROR, LawTable.ROUTE, List.of(i), args);
      }
      if (edition.card(row.text("route")).isEmpty()) {
        add("ROUTE_WITHOUT_CARD", Weight.WARNING, LawTable.ROUTE, List.of(i), args);
      }
    }
  }

  private void citations(LawTable table) {
    List<LawRow> rows = edition.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      String code = rows.get(i).textOrNull("code");
      String article = rows.get(i).textOrNull("article");
      if (code == null && article == null) {
        continue;
      }
      boolean valid = code != null && article != null && edition.ref(code, article).isPresent();
      if (!valid) {
        boolean known = code != null && article != null && edition.knows(code, article);
        add(
            known ? "LAW_NOT_IN_FORCE" : "LAW_UNKNOWN",
            Weight.ERROR,
            table,
            List.of(i),
            Map.of("law", text(code) + ' ' + text(article), "day", edition.day().toString()));
      }
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "?" : value;
  }

  private void subKinds(LawTable table) {
    List<LawRow> rows = edition.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      String subKind = rows.get(i).textOrNull("sub_kind");
      String kind = rows.get(i).textOrNull("kind");
      boolean known =
          subKind == null
              || edition.kinds().stream()
                  .filter(k -> kind == null || k.kind().name().equals(kind))
                  .flatMap(k -> k.subKinds().stream())
                  .anyMatch(s -> s.code().equals(subKind));
      if (!known) {
        Map<String, Object> args =
            Map.of("kind", kind == null ? "" : kind, "subKind", text(subKind));
        add("SUB_KIND_DANGLING", Weight.ERROR, table, List.of(i), args);
      }
    }
  }

  /** Two units with the same responsibility for the same matters must both say so. */
  private void duties() {
    List<LawRow> rows = edition.rows(LawTable.DUTY);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        LawRow one = rows.get(i);
        LawRow other = rows.get(j);
        boolean flagged = one.flag("overlap") && other.flag("overlap");
        if (meet(one, other) && !flagged) {
          add(
              "DUTY_OVERLAP",
              Weight.ERROR,
              LawTable.DUTY,
              List.of(i, j),
              Map.of("unit", one.text("unit_zh"), "other", other.text("unit_zh")));
        }
      }
    }
  }

  private static boolean meet(LawRow one, LawRow other) {
    return one.text("responsibility").equals(other.text("responsibility"))
        && !one.text("unit").equals(other.text("unit"))
        && one.text("kind").equals(other.text("kind"))
        && one.text("sub_kind").equals(other.text("sub_kind"));
  }

  private void receiptLevels() {
    Set<String> known = new HashSet<>();
    edition.rows(LawTable.RECEIPT_LEVEL).forEach(r -> known.add(r.text("code")));
    for (ReceiptLevel level : ReceiptLevel.values()) {
      if (!known.contains(level.name())) {
        Map<String, Object> args = Map.of("level", level.name());
        add("RECEIPT_LEVEL_MISSING", Weight.ERROR, LawTable.RECEIPT_LEVEL, List.of(), args);
      }
    }
  }

  private void add(
      String code, Weight weight, LawTable table, List<Integer> rows, Map<String, Object> args) {
    found.add(new Conflict(code, weight, table, rows, args));
  }
}
