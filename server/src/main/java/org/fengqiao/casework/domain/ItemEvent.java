package org.fengqiao.casework.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can happen to an item. The name on the wire is camel case: {@code startMediation}. */
public enum ItemEvent {
  SAVE_DRAFT,
  REPORT,
  ASK_INFO,
  SUPPLEMENT,
  VERIFY,
  MARK_VOID,
  MERGE,
  UNMERGE,
  WITHDRAW,
  TRIAGE,
  REJECT,
  DISPATCH,
  SIGN,
  OBJECT,
  UPHOLD_OBJECTION,
  DISMISS_OBJECTION,
  SETTLED_ON_SPOT,
  START_MEDIATION,
  SESSION,
  TERMINATE,
  AGREE,
  EXTEND,
  PAUSE,
  RESUME_MEDIATION,
  RESUME_INVESTIGATION,
  SETTLE,
  APPLY_CONFIRMATION,
  CONFIRMED,
  DISMISSED_REMEDIATE,
  DISMISSED_END,
  PERFORM,
  PERFORMED_DISPUTE,
  PERFORMED_PETITION,
  BREACH,
  PERFORMED,
  REMEDIATE,
  ESCALATE,
  ROUTE_OUT,
  RECEIVED,
  NOT_RECEIVED,
  EXTERNAL_RESULT,
  INVESTIGATE,
  HEARING,
  REPLY,
  ANSWER_SUGGESTION,
  APPLY_REVIEW,
  REVIEW_DECIDED,
  REVOKE_REDO,
  APPLY_RECHECK,
  RECHECK_RECORDED,
  REVIEW_PERIOD_OVER,
  RATED_OR_WINDOW_OVER,
  SETTLED,
  NOT_SETTLED,
  REOPEN,
  EMERGENCY,
  OFFER_MEDIATION,
  RAISE_PETITION,
  NEW_FACTS,
  REVISIT,
  SUPERVISE,
  TAKE_OVER,
  RECUSE,
  JOIN_CLASS,
  LEAVE_CLASS,
  MARK_FAST,
  RECORD_PARTIES,
  JOINT_TASK,
  PROTECTION_ACCEPTED,
  PROTECTION_DECIDED,
  RECORD_LIMITATION,
  HEARING_ENDED,
  REMIND,
  RELOCATE,
  HAND_OVER;

  private static final Map<String, ItemEvent> BY_WIRE =
      Arrays.stream(values()).collect(Collectors.toMap(ItemEvent::wire, Function.identity()));

  private final String wire = camel(name());

  /** The name in URLs, JSON and the event log. */
  public String wire() {
    return wire;
  }

  /** The event with this wire name, empty when there is none. */
  public static Optional<ItemEvent> ofWire(String wire) {
    return Optional.ofNullable(BY_WIRE.get(wire));
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder(name.length());
    boolean up = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        up = true;
      } else {
        camel.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return camel.toString();
  }
}
