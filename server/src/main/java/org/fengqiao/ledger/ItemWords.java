package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.ledger.domain.CodeWords;
import org.fengqiao.ledger.domain.ExportField;
import org.jspecify.annotations.Nullable;

/** What an item says in the words of an office. Lists and forms of offices are Chinese. */
@Singleton
class ItemWords {
  private final Laws laws;
  private final Grids grids;
  private final Dispatch dispatch;
  private final Clock clock;

  ItemWords(Laws laws, Grids grids, Dispatch dispatch, Clock clock) {
    this.laws = laws;
    this.grids = grids;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /** The words of a field that is not personal. */
  String of(Item item, ExportField field) {
    return switch (field) {
      case SERIAL, BLANK, TEXT, PARTIES, CLOSED_ON, OUTCOME, SOURCE_NUMBER -> "";
      case NUMBER -> item.number();
      case STATE -> CodeWords.word("state", item.state().name());
      case KIND -> kind(item);
      case SUB_KIND -> subKind(item);
      case LEVEL -> CodeWords.word("level", item.level().name());
      case URGENCY -> CodeWords.word("urgency", item.urgency().name());
      case STREET -> place(item.district(), item.streetCode());
      case COMMUNITY -> place(item.district(), item.communityCode());
      case GRID -> grid(item);
      case GRID_CODE -> item.gridCode();
      case BODY -> body(item.district(), item.bodyCode());
      case SUMMARY -> item.summary();
      case PEOPLE -> Integer.toString(item.peopleInvolved());
      case CHANNEL -> CodeWords.word("channel", item.channel().name());
      case OCCURRED_ON -> day(item.occurredAt());
      case REPORTED_ON -> day(item.reportedAt());
      case DUE_ON -> day(item.dueOn());
      case LEGAL_DUE_ON -> day(item.legalDueOn());
      case TRACK -> CodeWords.word("track", item.track().name());
      case CATEGORY -> word("category", item.category());
      case ROUTE -> word("route", item.route());
      case ROOT_CAUSE -> rootCause(item);
      case AGREED_ON -> day(item.progress().agreedOn());
      case SERVED_ON -> day(item.progress().servedOn());
    };
  }

  /** What the last closing told; nothing while the item has not been closed. */
  static String ended(ExportField field, List<EventRecord> history) {
    @Nullable EventRecord closing =
        history.stream()
            .filter(e -> e.event() == ItemEvent.SETTLED)
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (closing == null) {
      return "";
    }
    if (field == ExportField.CLOSED_ON) {
      return day(closing.at());
    }
    return closing.info().get("outcome") instanceof List<?> codes
        ? codes.stream()
            .map(code -> CodeWords.word("outcome", code.toString()))
            .collect(Collectors.joining("、"))
        : "";
  }

  private static String word(String list, @Nullable Enum<?> code) {
    return code == null ? "" : CodeWords.word(list, code.name());
  }

  private String rootCause(Item item) {
    @Nullable String code = item.progress().rootCause();
    return code == null
        ? ""
        : laws.on(item.district(), clock.today()).rootCauses().stream()
            .filter(c -> c.code().equals(code))
            .map(c -> c.label().in(Locale.SIMPLIFIED_CHINESE))
            .findFirst()
            .orElse(code);
  }

  private String kind(Item item) {
    return laws.on(item.district(), clock.today()).kinds().stream()
        .filter(k -> k.kind() == item.kind())
        .map(KindEntry::label)
        .map(label -> label.in(Locale.SIMPLIFIED_CHINESE))
        .findFirst()
        .orElseGet(() -> CodeWords.word("kind", item.kind().name()));
  }

  private String subKind(Item item) {
    return laws.on(item.district(), clock.today())
        .subKind(item.kind(), item.subKind())
        .map(sub -> sub.label().in(Locale.SIMPLIFIED_CHINESE))
        .orElse("");
  }

  private String place(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }

  private String grid(Item item) {
    @Nullable GridSet set = grids.findVersion(item.district(), item.gridVersion()).orElse(null);
    int at = set == null ? -1 : set.ordinal(item.gridCode());
    return set == null || at < 0 ? item.gridCode() : set.cells().get(at).name();
  }

  private String body(String district, @Nullable String code) {
    return code == null ? "" : dispatch.index(district).find(code).map(Body::name).orElse(code);
  }

  private static String day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate().toString();
  }

  private static String day(@Nullable LocalDate on) {
    return on == null ? "" : on.toString();
  }
}
