package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** What an event sets on the item and tells in the timeline. Pure. */
final class Effects {
  /** Fields the event sets; null clears. */
  final Map<ItemField, @Nullable String> changes = new EnumMap<>(ItemField.class);

  /** For the timeline; codes, counts and dates only. */
  final Map<String, Object> info = new LinkedHashMap<>();

  private final LocalDate today;

  private Effects(LocalDate today) {
    this.today = today;
  }

  static Effects of(Transition row, Item item, ItemCommand command, Actor actor, LocalDate today) {
    Effects effects = new Effects(today);
    effects.byEvent(row, item, actor);
    command.on(effects, item);
    return effects;
  }

  private void byEvent(Transition row, Item item, Actor actor) {
    switch (row.event()) {
      case SIGN, START_MEDIATION, OBJECT, INVESTIGATE -> set(ItemField.HANDLER_ID, actor.id());
      case ESCALATE -> {
        set(ItemField.TIER, next(item.tier()));
        release();
      }
      case UPHOLD_OBJECTION, NOT_RECEIVED -> {
        giveBack(item, row.event());
        release();
      }
      case REOPEN -> {
        release();
        set(ItemField.REVIEWED, false);
        set(ItemField.EXTENDED, false);
        if (item.progress().rootCause() != null) {
          set(ItemField.ROOT_CAUSE, null);
        }
        if (item.route() == null) {
          // A matter that was wrongly turned away is taken up again.
          set(ItemField.ROUTE, LegalRoute.MEDIATION);
        }
      }
      case SESSION -> set(ItemField.SESSIONS, item.progress().sessions() + 1);
      case AGREE, SETTLE -> {
        if (item.progress().sessions() > 0) {
          set(ItemField.SESSIONS, 0);
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

  /** The body that had it joins the trail; for an outside channel the channel's name does. */
  private void giveBack(Item item, ItemEvent event) {
    List<String> trail = new ArrayList<>(item.progress().trail());
    String body = item.bodyCode();
    trail.add(event == ItemEvent.NOT_RECEIVED || body == null ? "OUT" : body);
    set(ItemField.TRAIL, String.join(",", trail));
  }

  /** An agreement in force from today. */
  void agreed(List<Progress.Content> contents) {
    set(ItemField.AGREED_ON, today);
    set(ItemField.CONTENTS, MediationCommand.text(contents));
    tell("contents", contents.stream().map(Enum::name).toList());
  }

  /** A decision on competence ends going round in circles. */
  void decided(DispatchCommand.@Nullable Jurisdiction jurisdiction) {
    if (jurisdiction != null) {
      set(ItemField.TRAIL, "");
      tell("decidedBy", jurisdiction.by());
      tell("decidedOn", jurisdiction.on());
    }
  }

  /** A paper was served, or is named. */
  void served(PetitionCommand.@Nullable Paper paper, boolean reviewed) {
    if (paper == null) {
      return;
    }
    if (paper.servedOn() != null) {
      set(ItemField.SERVED_ON, paper.servedOn());
    }
    set(ItemField.REVIEWED, reviewed);
    tell("paper", paper.told());
  }

  /** How a severity is told in an event: points by factor and the table's version. */
  static Map<String, Object> severity(Severity severity) {
    Map<String, Object> parts = new LinkedHashMap<>();
    severity.parts().forEach(part -> parts.put(part.factor(), part.points()));
    return Map.of("tableVersion", severity.tableVersion(), "parts", parts);
  }

  private void release() {
    set(ItemField.BODY_CODE, null);
    set(ItemField.HANDLER_ID, null);
  }

  void set(ItemField field, @Nullable Object value) {
    changes.put(
        field,
        switch (value) {
          case null -> null;
          case Enum<?> constant -> constant.name();
          default -> value.toString();
        });
  }

  /** Free words for the timeline: without what names a person. */
  void words(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      info.put(name, Redactor.summary(text, 500));
    }
  }

  void tell(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Enum<?> constant -> info.put(name, constant.name());
      case String _, Number _, Boolean _, List<?> _, Map<?, ?> _ -> info.put(name, value);
      default -> info.put(name, value.toString());
    }
  }

  private static Tier next(Tier tier) {
    return switch (tier) {
      case GRID -> Tier.COMMUNITY;
      case COMMUNITY -> Tier.STREET;
      case STREET, DISTRICT -> Tier.DISTRICT;
    };
  }
}
