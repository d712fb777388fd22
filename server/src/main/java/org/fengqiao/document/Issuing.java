package org.fengqiao.document;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.document.domain.ChineseText;
import org.fengqiao.document.domain.Competence;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.DocumentRefusal;
import org.fengqiao.document.domain.DocumentState;
import org.fengqiao.document.domain.DocumentStore;
import org.fengqiao.document.domain.Fields;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawRef;

/** Judges whether a draft may go out, and freezes it when it may. */
@Singleton
class Issuing {
  private final DocumentStore store;
  private final Templates templates;
  private final Facts facts;
  private final Laws laws;
  private final Clock clock;

  Issuing(DocumentStore store, Templates templates, Facts facts, Laws laws, Clock clock) {
    this.store = store;
    this.templates = templates;
    this.facts = facts;
    this.laws = laws;
    this.clock = clock;
  }

  Outcome<Document> issue(Document draft, Item item, Template template, Actor actor) {
    Optional<DocumentRefusal> who = who(draft, item, template, actor);
    if (who.isPresent()) {
      return Outcome.refused(who.get());
    }
    Content content = store.read(draft);
    List<Field> missing = new ArrayList<>(Fields.missing(template, content));
    missing.addAll(Fields.faults(template, content.fields()));
    if (!missing.isEmpty()) {
      return Outcome.refused(new DocumentRefusal.Incomplete(missing));
    }
    LocalDate today = clock.today();
    Map<String, String> citations = new HashMap<>();
    Optional<DocumentRefusal> bad = cite(template, content, today, citations);
    return bad.<Outcome<Document>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(freeze(draft, item, template, content, citations, actor)));
  }

  private Optional<DocumentRefusal> who(Document draft, Item item, Template template, Actor actor) {
    Permission signer = template.signWith();
    if (signer == null) {
      return Optional.empty();
    }
    if (!Scope.may(signer, item, actor) || !Competence.of(template, item, actor)) {
      return Optional.of(new DocumentRefusal.NotPermitted());
    }
    boolean second = !draft.writtenBy(actor.id());
    boolean fresh =
        template.clock() != TimerCode.T_RECHECK_APPLY_30D
            || !decidedBefore(item, List.of(actor.id(), draft.draftedBy(), draft.editedBy()));
    return second && fresh ? Optional.empty() : Optional.of(new DocumentRefusal.SamePerson());
  }

  /** Whoever wrote or signed the opinion under review has no part in the review. */
  private boolean decidedBefore(Item item, List<UUID> people) {
    return store.of(item.district(), item.id()).stream()
        .filter(d -> d.issuedAt() != null && template(d).clock() == TimerCode.T_REVIEW_APPLY_30D)
        .anyMatch(d -> people.stream().anyMatch(p -> d.writtenBy(p) || p.equals(d.signedBy())));
  }

  private Optional<DocumentRefusal> cite(
      Template template, Content content, LocalDate today, Map<String, String> citations) {
    for (Part part : template.parts()) {
      if (part.type() == Part.Type.ARTICLES) {
        List<String> cited = content.entries(part.code());
        for (int i = 0; i < cited.size(); i++) {
          if (!known(cited.get(i), today, citations)) {
            Field field = new Field(Fields.pointer(part.code()) + "/" + i, "not-in-force");
            return Optional.of(new DocumentRefusal.BadCitation(cited.get(i), List.of(field)));
          }
        }
      }
    }
    return template.text().citations().stream()
        .filter(c -> !known(c, today, citations))
        .findFirst()
        .map(c ->
            new DocumentRefusal.BadCitation(c, List.of(new Field("/template", "not-in-force"))));
  }

  private boolean known(String citation, LocalDate today, Map<String, String> citations) {
    Optional<LawRef> ref = ref(laws, citation, today);
    ref.ifPresent(
        r -> citations.put("law:" + citation, ChineseText.citation(r.title(), r.article())));
    return ref.isPresent();
  }

  private static Optional<LawRef> ref(Laws laws, String citation, LocalDate today) {
    int space = citation.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : laws.on(today).ref(citation.substring(0, space), citation.substring(space + 1));
  }

  private Document freeze(
      Document draft,
      Item item,
      Template template,
      Content content,
      Map<String, String> citations,
      Actor actor) {
    LocalDate today = clock.today();
    String mark = templates.mark(draft.district(), template);
    int count = store.next(draft.district(), mark, today.getYear());
    String number = mark + "〔" + today.getYear() + "〕" + count + "号";
    Map<String, String> known = new HashMap<>(known(item, actor));
    known.put("number", number);
    known.put("date", ChineseText.day(today));
    known.keySet().retainAll(template.text().names());
    known.putAll(citations);
    Content frozen = content.freeze(known);
    String hash =
        frozen.hash(
            draft.id().toString(),
            number,
            draft.template(),
            Integer.toString(draft.templateVersion()));
    Document after = draft.issued(number, hash, actor.id(), clock.now());
    store.change(after);
    store.write(after, frozen, after.changedAt());
    return after;
  }

  private Map<String, String> known(Item item, Actor actor) {
    List<Document> papers = store.of(item.district(), item.id());
    return Facts.onPaper(facts.of(item, papers, actor, clock.today()));
  }

  /** What stands on the paper: as frozen, or of a draft as it would be today. */
  Map<String, String> house(Document document, Item item, Content content, Actor actor) {
    if (document.issuedAt() != null) {
      return content.frozen();
    }
    Template template = template(document);
    Map<String, String> house = new HashMap<>(known(item, actor));
    Set<String> cited = new LinkedHashSet<>(template.text().citations());
    template.parts().stream()
        .filter(p -> p.type() == Part.Type.ARTICLES)
        .forEach(p -> cited.addAll(content.entries(p.code())));
    cited.forEach(c -> {
      boolean _ = known(c, clock.today(), house);
    });
    house.put("number", document.state() == DocumentState.DRAFT ? "（草稿，未编号）" : "（草稿，已作废）");
    house.put("date", "　　年　　月　　日");
    return house;
  }

  Template template(Document d) {
    return templates.find(d.templateOf(), d.template(), d.templateVersion()).orElseThrow();
  }
}
