package org.fengqiao.casework.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** What an event sets on the item and tells in the timeline. Pure. */
final class Effects {
  /** Fields the event sets; null clears. */
  final Map<ItemField, @Nullable String> changes = new EnumMap<>(ItemField.class);

  /** For the timeline; codes, counts and dates only. */
  final Map<String, Object> info = new LinkedHashMap<>();

  private Effects() {}

  static Effects of(Transition row, Item item, ItemCommand command, Actor actor) {
    Effects effects = new Effects();
    effects.byEvent(row, item, actor);
    effects.byCommand(command);
    return effects;
  }

  private void byEvent(Transition row, Item item, Actor actor) {
    switch (row.event()) {
      case SIGN, START_MEDIATION -> set(ItemField.HANDLER_ID, actor.id());
      case ESCALATE -> {
        set(ItemField.TIER, next(item.tier()));
        release();
      }
      case UPHOLD_OBJECTION, NOT_RECEIVED -> release();
      case REOPEN -> {
        release();
        if (item.route() == null) {
          // A matter that was wrongly turned away is taken up again.
          set(ItemField.ROUTE, LegalRoute.MEDIATION);
        }
      }
      case PAUSE, HEARING, MERGE -> set(ItemField.RESUME_STATE, row.from());
      case RESUME_MEDIATION, RESUME_INVESTIGATION -> set(ItemField.RESUME_STATE, null);
      case UNMERGE -> {
        set(ItemField.RESUME_STATE, null);
        set(ItemField.LEAD_ITEM, null);
      }
      default -> {}
    }
  }

  private void byCommand(ItemCommand command) {
    switch (command) {
      case ItemCommand.Verify v -> place(v.place());
      case ItemCommand.Triage t -> triage(t);
      case ItemCommand.Dispatch d -> {
        set(ItemField.BODY_CODE, d.body());
        set(ItemField.HANDLER_ID, null);
        tell("body", d.body());
        tell("tier", d.tier().name());
      }
      case ItemCommand.StartMediation s ->
          tell(
              "consents",
              s.consents().stream()
                  .map(c -> Map.<String, Object>of("side", c.side(), "consented", c.consented()))
                  .toList());
      case ItemCommand.Session s -> tell("nextOn", s.nextOn());
      case ItemCommand.Agree a -> {
        tell("form", a.form().name());
        tell("terms", a.terms().size());
        tell("performanceOn", a.performanceOn());
      }
      case ItemCommand.Settled s -> tell("outcome", s.outcome().stream().map(Enum::name).toList());
      case ItemCommand.Merge m -> {
        set(ItemField.LEAD_ITEM, m.leadNumber());
        tell("lead", m.leadNumber());
      }
      case ItemCommand.AskInfo _,
          ItemCommand.Supplement _,
          ItemCommand.Sign _,
          ItemCommand.PerformedDispute _,
          ItemCommand.SettledOnSpot _,
          ItemCommand.Withdraw _,
          ItemCommand.Plain _ -> {}
    }
  }

  private void place(OpenItem.@Nullable Placement place) {
    if (place == null) {
      return;
    }
    set(ItemField.GRID_CODE, place.gridCode());
    set(ItemField.GRID_VERSION, place.gridVersion());
    set(ItemField.COMMUNITY_CODE, place.communityCode());
    set(ItemField.STREET_CODE, place.streetCode());
    set(ItemField.PLACE_CONFIRMED, place.confirmed());
    tell("grid", place.gridCode());
  }

  private void triage(ItemCommand.Triage t) {
    set(ItemField.TIER, t.tier());
    set(ItemField.KIND, t.kind());
    set(ItemField.SUB_KIND, t.subKind());
    set(ItemField.KIND_PROVISIONAL, t.kind() == Kind.UNCLASSIFIED);
    set(ItemField.CATEGORY, t.category());
    set(ItemField.ROUTE, t.accepted() ? t.route() : null);
    tell("tier", t.tier().name());
    tell("kind", t.kind().name());
    tell("subKind", t.subKind());
    tell("category", t.category() == null ? null : t.category().name());
    tell("route", t.route().name());
    tell("accepted", t.accepted());
    tell("basis", Redactor.summary(t.basis(), 500));
    Severity severity = t.severity();
    if (severity != null) {
      set(ItemField.POINTS, severity.points());
      set(ItemField.LEVEL, severity.level());
      tell("severity", severity(severity));
    }
  }

  /** How a severity is told in an event: points by factor and the table's version. */
  static Map<String, Object> severity(Severity severity) {
    Map<String, Object> parts = new LinkedHashMap<>();
    severity.parts().forEach(part -> parts.put(part.factor(), part.points()));
    return Map.of("tableVersion", severity.tableVersion(), "parts", parts);
  }

  /** Words that came with the command and are personal data; null when there are none. */
  static @Nullable Words words(ItemCommand command) {
    return switch (command) {
      case ItemCommand.Supplement s -> new Words("SUPPLEMENT", s.text());
      case ItemCommand.Session s -> new Words("MINUTES", s.minutes());
      case ItemCommand.Agree a -> new Words("TERMS", String.join("\n", a.terms()));
      case ItemCommand.PerformedDispute p -> new Words("PROOF", p.proof());
      case ItemCommand.SettledOnSpot s -> new Words("RECORD", s.record());
      default -> null;
    };
  }

  record Words(String part, String text) {}

  private void release() {
    set(ItemField.BODY_CODE, null);
    set(ItemField.HANDLER_ID, null);
  }

  private void set(ItemField field, @Nullable Object value) {
    changes.put(
        field,
        switch (value) {
          case null -> null;
          case Enum<?> constant -> constant.name();
          default -> value.toString();
        });
  }

  private void tell(String name, @Nullable Object value) {
    if (value != null) {
      info.put(
          name,
          value instanceof List<?> || value instanceof Map<?, ?> || plain(value)
              ? value
              : value.toString());
    }
  }

  private static boolean plain(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private static Tier next(Tier tier) {
    return switch (tier) {
      case GRID -> Tier.COMMUNITY;
      case COMMUNITY -> Tier.STREET;
      case STREET, DISTRICT -> Tier.DISTRICT;
    };
  }
}
