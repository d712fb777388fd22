package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final @Nullable String ledTo;

  private Effects(Facts facts) {
    today = facts.today();
    ledTo = facts.ledTo();
  }

  static Effects of(Transition row, Item item, ItemCommand command, Actor actor, Facts facts) {
    Effects effects = new Effects(facts);
    effects.byEvent(row, item, actor);
    Item lead = facts.other();
    if (row.event() == ItemEvent.MERGE && lead != null) {
      effects.recuseAsIn(lead, item);
    }
    command.on(effects, item);
    return effects;
  }

  private void byEvent(Transition row, Item item, Actor actor) {
    switch (row.event()) {
      case SIGN -> {
        set(ItemField.HANDLER_ID, actor.id());
        handled(item);
      }
      case START_MEDIATION -> {
        set(ItemField.HANDLER_ID, actor.id());
        fresh(item);
      }
      case OBJECT, INVESTIGATE, SETTLED_ON_SPOT -> set(ItemField.HANDLER_ID, actor.id());
      case DISPATCH -> bound(item, false);
      case DISMISS_OBJECTION -> bound(item, true);
      case REMEDIATE, DISMISSED_REMEDIATE -> fresh(item);
      case REVOKE_REDO -> accepted(today, item);
      case REPLY, ANSWER_SUGGESTION, PERFORMED_PETITION, RECEIVED -> answered(item);
      case ESCALATE -> {
        set(ItemField.TIER, next(item.tier()));
        leave(item, Progress.UP + item.bodyCode());
        release();
      }
      case UPHOLD_OBJECTION -> {
        giveBack(item, item.bodyCode());
        release();
      }
      case NOT_RECEIVED -> {
        giveBack(item, ledTo);
        remind(item);
        release();
      }
      case REOPEN -> {
        release();
        set(ItemField.REVIEWED, false);
        set(ItemField.EXTENDED, false);
        if (item.progress().rootCause() != null) {
          set(ItemField.ROOT_CAUSE, null);
        }
        answered(item);
        if (item.track() == Track.PETITION) {
          set(ItemField.RECEIVED_ON, today);
        }
      }
      case NOT_SETTLED -> {
        handled(item);
        if (item.route() == null) {
          // Settled on the spot before anybody triaged it: somebody mediates it now.
          set(ItemField.ROUTE, LegalRoute.MEDIATION);
        }
      }
      case SESSION -> set(ItemField.SESSIONS, item.progress().sessions() + 1);
      case AGREE, SETTLE -> {
        if (item.progress().sessions() > 0) {
          set(ItemField.SESSIONS, 0);
        }
      }
      case TERMINATE, DISMISSED_END -> {
        if (item.progress().cameFrom() != null) {
          back(item);
        }
      }
      case PAUSE, HEARING, MERGE -> {
        if (row.to() != row.from()) {
          set(ItemField.RESUME_STATE, row.from());
        }
      }
      case RESUME_MEDIATION, RESUME_INVESTIGATION -> set(ItemField.RESUME_STATE, null);
      case UNMERGE -> {
        set(ItemField.RESUME_STATE, null);
        set(ItemField.LEAD_ITEM, null);
      }
      default -> {}
    }
  }

  /** Whoever stepped back from the lead knows of no member either. */
  private void recuseAsIn(Item lead, Item member) {
    Set<UUID> all = new LinkedHashSet<>(member.regions().recused());
    if (all.addAll(lead.regions().recused())) {
      set(ItemField.RECUSED, all.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }
  }

  /** A petition is accepted; one that comes back goes on with the days it has left (条例 34). */
  private void handled(Item item) {
    if (item.track() == Track.PETITION && item.progress().course().acceptedOn() == null) {
      accepted(today, item);
    }
  }

  /** Sixty days begin, and may be lengthened anew. */
  private void accepted(LocalDate on, Item item) {
    set(ItemField.ACCEPTED_ON, on);
    if (item.progress().extended()) {
      set(ItemField.EXTENDED, false);
    }
  }

  private void answered(Item item) {
    if (item.progress().course().acceptedOn() != null) {
      set(ItemField.ACCEPTED_ON, null);
    }
  }

  private void bound(Item item, boolean now) {
    if (item.progress().course().bound() != now) {
      set(ItemField.BOUND, now);
    }
  }

  /** Another mediation, which the parties have not lengthened yet. */
  private void fresh(Item item) {
    if (item.progress().course().lengthened()) {
      set(ItemField.LENGTHENED, false);
    }
  }

  /**
   * The way of a matter that is taken up again: as told now, else as the last triage named it. What
   * nobody ever triaged is mediated when it is a dispute; a petition's way must be told.
   */
  void reopened(@Nullable LegalRoute told, Item item) {
    LegalRoute said = told == null ? item.progress().course().triaged() : told;
    if (told == null && item.route() != null) {
      return;
    }
    LegalRoute way = said == null && item.track() == Track.DISPUTE ? LegalRoute.MEDIATION : said;
    set(ItemField.ROUTE, way);
    tell("route", way);
  }

  /** The matter of a dispute is petitioned; a body that has it already handles the petition. */
  void petitioned(@Nullable LocalDate receivedOn, Item item) {
    LocalDate on = receivedOn == null ? today : receivedOn;
    set(ItemField.RECEIVED_ON, on);
    tell("receivedOn", on);
    if (Clocks.handles(item.state())) {
      accepted(on, item);
    }
  }

  /**
   * Whoever gave it back joins the trail.
   *
   * @param from body, place or channel outside; null when nobody knows
   */
  private void giveBack(Item item, @Nullable String from) {
    leave(item, from == null ? Progress.OUTSIDE : from);
  }

  private void leave(Item item, String entry) {
    List<String> trail = new ArrayList<>(item.progress().trail());
    trail.add(entry);
    set(ItemField.TRAIL, String.join(",", trail));
  }

  /** What was passed up comes down again: the place of the tier that had it gave it back. */
  void handedBack(Item item) {
    tell("handedBack", true);
    if (item.state() == ItemState.ESCALATED) {
      giveBack(
          item,
          switch (item.tier()) {
            case DISTRICT -> item.district();
            case STREET -> item.streetCode();
            case COMMUNITY, GRID -> item.communityCode();
          });
    }
  }

  /** From the second return on the matter is pressed: a reminder, which the system may send too. */
  private void remind(Item item) {
    boolean again = item.progress().returns() + 1 >= Progress.PRESSED;
    if (again && item.regions().supervision() == Regions.Supervision.NONE) {
      set(ItemField.SUPERVISION, Regions.Supervision.REMINDED);
      tell("supervision", Regions.Supervision.REMINDED);
    }
  }

  /**
   * An agreement in force.
   *
   * @param effectOn since when, null for today
   * @param bySelves made without a mediation body
   */
  void agreed(List<Progress.Content> contents, @Nullable LocalDate effectOn, boolean bySelves) {
    LocalDate since = effectOn == null ? today : effectOn;
    set(ItemField.AGREED_ON, since);
    set(ItemField.BY_SELVES, bySelves);
    tell("effectOn", since);
    set(ItemField.CONTENTS, MediationCommand.text(contents));
    tell("contents", contents.stream().map(Enum::name).toList());
  }

  /** To the route the matter left for mediation, or to none before its triage. */
  void back(Item item) {
    set(ItemField.ROUTE, item.progress().cameFrom());
    set(ItemField.CAME_FROM, null);
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
