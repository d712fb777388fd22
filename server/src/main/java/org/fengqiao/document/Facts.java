package org.fengqiao.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.Colleagues;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.document.domain.ChineseText;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.DocumentState;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Template;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.SubKind;
import org.jspecify.annotations.Nullable;

/** What the house knows about an item, by the names that templates use. */
@Singleton
class Facts {
  private static final int SUBJECT = 30;

  private final Casework casework;
  private final Deadlines deadlines;
  private final Dispatch dispatch;
  private final Grids grids;
  private final Laws laws;
  private final Colleagues colleagues;

  Facts(
      Casework casework,
      Deadlines deadlines,
      Dispatch dispatch,
      Grids grids,
      Laws laws,
      Colleagues colleagues) {
    this.casework = casework;
    this.deadlines = deadlines;
    this.dispatch = dispatch;
    this.grids = grids;
    this.laws = laws;
    this.colleagues = colleagues;
  }

  /** What may stand on any paper of the item; nothing personal. Days in ISO form. */
  Map<String, String> of(Item item, List<Document> papers, Actor actor, LocalDate today) {
    Map<String, String> known = new HashMap<>();
    known.put("today", today.toString());
    known.put("item.number", item.number());
    known.put("item.kind", kind(item, today));
    known.put("item.subject", subject(item, today));
    known.put("item.summary", item.summary());
    known.put("item.reportedOn", day(item.reportedAt()));
    known.put("item.place", place(item, item.streetCode()) + place(item, item.communityCode()));
    LocalDate agreedOn = item.progress().agreedOn();
    if (agreedOn != null) {
      known.put("item.agreedOn", agreedOn.toString());
    }
    body(item, known);
    known.putAll(Happened.of(casework.history(item.ref(), actor).orThrow()));
    mediator(item, actor, known);
    for (Timer timer : deadlines.of(item.district(), item.id())) {
      if (timer.open() && timer.due().code() == TimerCode.T_HANDLE_60D) {
        known.put("item.handleDue", timer.due().legalDueDate().toString());
      }
    }
    papers(item, papers, known);
    return known;
  }

  private void body(Item item, Map<String, String> known) {
    String code = item.bodyCode();
    Body body = code == null ? null : dispatch.find(item.district(), code).orElse(null);
    if (body != null) {
      known.put("item.organ", body.name());
    }
    String district = place(item, item.district());
    if (!district.isEmpty()) {
      // 信访工作条例 35: one level above whoever decided; of street and department that is the district.
      known.put("item.reviewOrgan", district + "人民政府");
    }
  }

  private void mediator(Item item, Actor actor, Map<String, String> known) {
    @Nullable UUID handler = item.handlerId();
    if (handler != null) {
      @Nullable String name = colleagues.names(actor, List.of(handler)).get(handler);
      if (name != null) {
        known.put("item.mediator", name);
      }
    }
  }

  private static void papers(Item item, List<Document> papers, Map<String, String> known) {
    for (Document paper : papers) {
      Instant issued = paper.issuedAt();
      String number = paper.number();
      if (paper.itemId().equals(item.id())
          && paper.state() != DocumentState.REVOKED
          && issued != null
          && number != null) {
        known.put("paper." + paper.template(), number);
        known.put("paper." + paper.template() + ".on", day(issued));
      }
    }
  }

  /** First answers of a new draft; told words only to whoever may read them, and then audited. */
  Map<String, List<String>> fields(
      Template template, Item item, Map<String, String> known, Actor actor) {
    Map<String, String> all = new HashMap<>(known);
    boolean asks =
        template.parts().stream()
            .anyMatch(p -> p.fill().stream().anyMatch(ToldWords.NAMES::contains));
    if (asks && actor.may(Permission.ITEM_READ_PERSONAL, item.gridCode())) {
      words(item, actor, all);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Part part : template.parts()) {
      part.fill().stream()
          .map(all::get)
          .filter(v -> v != null && !v.isBlank())
          .findFirst()
          .ifPresent(v -> fields.put(part.code(), entries(part, v)));
    }
    return fields;
  }

  private void words(Item item, Actor actor, Map<String, String> all) {
    if (casework.readText(item.ref(), actor) instanceof Outcome.Done<ItemText>(ItemText text)) {
      all.putAll(new ToldWords(text).known());
    }
  }

  private static List<String> entries(Part part, String value) {
    if (part.type() == Part.Type.LONG) {
      return List.of(cut(value.strip(), part.most()));
    }
    List<String> lines =
        value
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .map(l -> cut(l, part.most()))
            .toList();
    return part.type().many() || lines.isEmpty()
        ? lines.subList(0, Math.min(lines.size(), Part.ENTRIES))
        : List.of(cut(String.join("　", lines), part.most()));
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)));
  }

  private String place(Item item, String code) {
    return grids.find(item.district(), code).map(Place::name).orElse("");
  }

  private String kind(Item item, LocalDate today) {
    return laws.on(today).kinds().stream()
        .filter(k -> k.kind() == item.kind())
        .map(k -> k.label().zhCn())
        .findFirst()
        .orElse(item.kind().name());
  }

  /** 劳动人事（劳动报酬）; of an unclassified matter the beginning of its redacted summary. */
  private String subject(Item item, LocalDate today) {
    if (item.kind() == Kind.UNCLASSIFIED) {
      return cut(item.summary().lines().findFirst().orElse(""), SUBJECT);
    }
    LawEdition law = laws.on(today);
    String sub =
        law.subKind(item.kind(), item.subKind()).map(SubKind::label).map(l -> l.zhCn()).orElse("");
    return kind(item, today) + (sub.isEmpty() ? "" : "（" + sub + "）");
  }

  private static String day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate().toString();
  }

  /** Days among what is known, as papers write them. */
  static Map<String, String> onPaper(Map<String, String> known) {
    Map<String, String> paper = new HashMap<>(known);
    paper.replaceAll((name, value) ->
        value.matches("\\d{4}-\\d\\d-\\d\\d") ? ChineseText.day(LocalDate.parse(value)) : value);
    return paper;
  }
}
