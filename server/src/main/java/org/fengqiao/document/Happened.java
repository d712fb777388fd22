package org.fengqiao.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.document.domain.ChineseText;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** What an item's history says by the names that templates use; nothing personal. Pure. */
final class Happened {
  private static final Set<ItemEvent> ARRIVALS =
      EnumSet.of(ItemEvent.DISPATCH, ItemEvent.APPLY_REVIEW);

  /** Their reasons stand on the papers that tell of them. */
  private static final Set<ItemEvent> REASONED =
      EnumSet.of(
          ItemEvent.REJECT,
          ItemEvent.OBJECT,
          ItemEvent.TERMINATE,
          ItemEvent.ESCALATE,
          ItemEvent.ROUTE_OUT,
          ItemEvent.EXTEND);

  private final Map<String, String> known = new HashMap<>();

  private Happened() {}

  /** By name, days in ISO form; of what happened twice the last counts. */
  static Map<String, String> of(List<EventRecord> history) {
    Happened happened = new Happened();
    history.forEach(happened::take);
    return happened.known;
  }

  private void take(EventRecord event) {
    String day = event.at().atZone(Clock.ZONE).toLocalDate().toString();
    if (ARRIVALS.contains(event.event())) {
      known.put("item.receivedOn", day);
    }
    if (REASONED.contains(event.event())) {
      reason("item.reason", event);
    }
    switch (event.event()) {
      case SIGN -> known.put("item.acceptedOn", day);
      case SUPERVISE -> reason("item.cause", event);
      case AGREE -> {
        known.put("item.agreedOn", day);
        known.put("item.performance", performance(event.info().get("plan")));
      }
      case SETTLE -> known.put("item.agreedOn", day);
      default -> {}
    }
  }

  private void reason(String name, EventRecord event) {
    String reason = event.reason();
    if (reason != null) {
      known.put(name, reason);
    }
  }

  /** A line for each day by which something has to be performed; without any it was at once. */
  private static String performance(@Nullable Object plan) {
    return plan instanceof List<?> days && !days.isEmpty()
        ? days.stream()
            .map(day -> "于" + ChineseText.day(LocalDate.parse(day.toString())) + "前履行：＿＿＿＿")
            .collect(Collectors.joining("\n"))
        : "即时履行完毕";
  }
}
