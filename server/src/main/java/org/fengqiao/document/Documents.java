package org.fengqiao.document;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.document.domain.Competence;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.DocumentEvent;
import org.fengqiao.document.domain.DocumentRefusal;
import org.fengqiao.document.domain.DocumentState;
import org.fengqiao.document.domain.DocumentStore;
import org.fengqiao.document.domain.DocumentStore.Entry;
import org.fengqiao.document.domain.Fields;
import org.fengqiao.document.domain.Paper;
import org.fengqiao.document.domain.ProofPhotos;
import org.fengqiao.document.domain.Receipt;
import org.fengqiao.document.domain.Serving;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;

/**
 * The feature's API: draft, write, issue, serve and take back the papers of an item. Every write
 * carries an idempotency key and, after the draft, the version its writer saw; the same key with
 * the same request answers the document as it stands without doing anything again.
 */
@Singleton
public class Documents {
  private final DocumentStore store;
  private final Templates templates;
  private final Casework casework;
  private final Facts facts;
  private final Issuing issuing;
  private final AppealClocks clocks;
  private final ProofPhotos photos;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Documents(
      DocumentStore store,
      Templates templates,
      Casework casework,
      Facts facts,
      Issuing issuing,
      AppealClocks clocks,
      ProofPhotos photos,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.templates = templates;
    this.casework = casework;
    this.facts = facts;
    this.issuing = issuing;
    this.clocks = clocks;
    this.photos = photos;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a change of a document comes with.
   *
   * @param key idempotency key
   * @param version the version the writer saw
   */
  public record Change(UUID key, long version) {}

  /** Templates of the actor's district in force today. */
  public List<Template> templates(Actor actor) {
    return templates.on(actor.district(), clock.today());
  }

  /**
   * Begins a document. What the house knows is filled in; what the writer gives comes before it. A
   * draft may be incomplete, but never wrong.
   *
   * @param fields answers by part
   */
  @Transactional
  public Outcome<Document> draft(
      ItemRef ref, String template, Map<String, List<String>> fields, UUID key, Actor actor) {
    return casework.find(ref, actor).then(item -> draft(item, template, fields, key, actor));
  }

  private Outcome<Document> draft(
      Item item, String code, Map<String, List<String>> raw, UUID key, Actor actor) {
    if (!actor.may(Permission.DOCUMENT_ISSUE, item.gridCode())) {
      return Outcome.refused(new DocumentRefusal.NotPermitted());
    }
    Optional<Template> found =
        templates(actor).stream().filter(t -> t.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(new DocumentRefusal.UnknownTemplate());
    }
    Template template = found.get();
    if (!Competence.of(template, item, actor)) {
      return Outcome.refused(new DocumentRefusal.NotPermitted());
    }
    Map<String, List<String>> given = Fields.clean(raw);
    List<Field> faults = Fields.faults(template, given);
    if (!faults.isEmpty()) {
      return Outcome.refused(new DocumentRefusal.Incomplete(faults));
    }
    String hash = Content.of(given).hash(DocumentEvent.DRAFT.name(), item.number(), code);
    Document draft = draft(item, template, actor);
    if (store.entry(item.district(), key).isPresent() || !store.begin(draft, key)) {
      return replay(actor, key, hash);
    }
    List<Document> papers = store.of(item.district(), item.id());
    Map<String, String> known = facts.of(item, papers, actor, clock.today());
    Map<String, List<String>> fields = facts.fields(template, item, known, actor);
    fields.putAll(given);
    store.write(draft, Content.of(fields), draft.draftedAt());
    return Outcome.done(noted(draft, DocumentEvent.DRAFT, key, hash, actor));
  }

  private Document draft(Item item, Template template, Actor actor) {
    Instant at = clock.now();
    return new Document(
        item.district(),
        ids.next(),
        item.id(),
        item.number(),
        template.of(),
        template.code(),
        template.version(),
        DocumentState.DRAFT,
        1,
        1,
        null,
        null,
        actor.id(),
        actor.id(),
        null,
        at,
        at,
        null,
        null);
  }

  /** Writes a draft anew, all parts of it. */
  @Transactional
  public Outcome<Document> edit(
      UUID id, Change change, Map<String, List<String>> raw, Actor actor) {
    Map<String, List<String>> fields = Fields.clean(raw);
    String hash = hash(DocumentEvent.EDIT, id, change, Content.of(fields));
    return locked(id, change, hash, actor, DocumentState.DRAFT)
        .then(before -> {
          if (before.replayed()) {
            return Outcome.done(before.document());
          }
          Document document = before.document();
          List<Field> faults = Fields.faults(template(document), fields);
          if (!faults.isEmpty()) {
            return Outcome.refused(new DocumentRefusal.Incomplete(faults));
          }
          Document after = document.edited(actor.id(), clock.now());
          store.change(after);
          store.write(after, Content.of(fields), after.changedAt());
          return Outcome.done(noted(after, DocumentEvent.EDIT, change.key(), hash, actor));
        });
  }

  /**
   * Gives it a number and freezes what it says. Refused while a mandatory part is missing or an
   * article it cites is not in force today; opinions and extensions need a second person.
   */
  @Transactional
  public Outcome<Document> issue(UUID id, Change change, Actor actor) {
    String hash = hash(DocumentEvent.ISSUE, id, change, Content.of(Map.of()));
    return locked(id, change, hash, actor, DocumentState.DRAFT)
        .then(before -> {
          if (before.replayed()) {
            return Outcome.done(before.document());
          }
          Template template = template(before.document());
          return issuing
              .issue(before.document(), before.item(), template, actor)
              .map(after -> noted(after, DocumentEvent.ISSUE, change.key(), hash, actor));
        });
  }

  /** Records the receipt of service, which starts the clock of the appeal. */
  @Transactional
  public Outcome<Document> serve(UUID id, Change change, Serving serving, Actor actor) {
    String hash = hash(DocumentEvent.SERVE, id, change, serving.content());
    return locked(id, change, hash, actor, DocumentState.ISSUED)
        .then(before -> {
          if (before.replayed()) {
            return Outcome.done(before.document());
          }
          Document document = before.document();
          List<Field> faults = new ArrayList<>(serving.faults(document, clock.today()));
          UUID photo = serving.photo();
          if (photo != null && !photos.belongs(photo, before.item())) {
            faults.add(new Field("/photo", "unknown"));
          }
          if (!faults.isEmpty()) {
            return Outcome.refused(new DocumentRefusal.BadReceipt(faults));
          }
          Receipt receipt = serving.receipt();
          Document after = document.served(receipt, clock.now());
          store.change(after);
          store.receipt(after, receipt, serving.receiver(), after.changedAt());
          clocks.start(after, template(after), receipt.servedOn());
          return Outcome.done(noted(after, DocumentEvent.SERVE, change.key(), hash, actor));
        });
  }

  /** Throws a draft away, or takes an issued paper back; a clock it started ends. */
  @Transactional
  public Outcome<Document> revoke(UUID id, Change change, Actor actor) {
    String hash = hash(DocumentEvent.REVOKE, id, change, Content.of(Map.of()));
    return locked(
            id,
            change,
            hash,
            actor,
            DocumentState.DRAFT,
            DocumentState.ISSUED,
            DocumentState.SERVED)
        .then(before -> {
          if (before.replayed()) {
            return Outcome.done(before.document());
          }
          Document document = before.document();
          Template template = template(document);
          boolean out = document.state() != DocumentState.DRAFT;
          Permission signer = template.signWith();
          if (out && signer != null && !Scope.may(signer, before.item(), actor)) {
            return Outcome.refused(new DocumentRefusal.NotPermitted());
          }
          Document after = document.revoked(clock.now());
          store.change(after);
          if (document.state() == DocumentState.SERVED) {
            clocks.cancel(after, template);
          }
          return Outcome.done(noted(after, DocumentEvent.REVOKE, change.key(), hash, actor));
        });
  }

  /** Whether the actor may issue this paper as far as his place in the body goes. */
  public boolean signs(Document document, Actor actor) {
    Permission signer = template(document).signWith();
    if (signer == null) {
      return true;
    }
    ItemRef ref = new ItemRef(document.district(), document.itemNumber());
    return casework.find(ref, actor) instanceof Outcome.Done<Item>(Item item)
        && Scope.may(signer, item, actor);
  }

  /**
   * The facts about an issued paper of the item, for the event that needs it; empty when the item
   * has no such paper, or it was taken back. The caller has judged who may see the item.
   */
  public Optional<Paper> paper(ItemRef ref, String number) {
    return store
        .byNumber(ref.district(), number)
        .filter(d -> d.itemNumber().equals(ref.number()) && d.state() != DocumentState.REVOKED)
        .flatMap(Documents::paper);
  }

  /** The item's issued papers of a sort, oldest first; for guards like {@link #paper}. */
  public List<Paper> papers(Item item, String template) {
    return store.of(item.district(), item.id()).stream()
        .filter(d -> d.template().equals(template) && d.state() != DocumentState.REVOKED)
        .flatMap(d -> paper(d).stream())
        .toList();
  }

  private static Optional<Paper> paper(Document d) {
    String number = d.number();
    UUID signer = d.signedBy();
    Receipt receipt = d.receipt();
    return number == null || signer == null
        ? Optional.empty()
        : Optional.of(
            new Paper(
                d.template(),
                number,
                signer,
                d.draftedBy(),
                receipt == null ? null : receipt.servedOn(),
                receipt == null ? null : receipt.method()));
  }

  /** The edition it was written with. */
  public Template templateOf(Document document) {
    return template(document);
  }

  private record Held(Document document, Item item, boolean replayed) {}

  private Outcome<Held> locked(
      UUID id, Change change, String hash, Actor actor, DocumentState... able) {
    Document document = store.lock(actor.district(), id).orElse(null);
    Item item =
        document != null
                && casework.find(document.item(), actor) instanceof Outcome.Done<Item>(Item seen)
            ? seen
            : null;
    if (document == null || item == null) {
      return Outcome.refused(new DocumentRefusal.NotFound());
    }
    if (!actor.may(Permission.DOCUMENT_ISSUE, item.gridCode())
        || !Competence.of(template(document), item, actor)) {
      return Outcome.refused(new DocumentRefusal.NotPermitted());
    }
    if (store.entry(actor.district(), change.key()).isPresent()) {
      return replay(actor, change.key(), hash).map(d -> new Held(d, item, true));
    }
    if (document.version() != change.version()) {
      return Outcome.refused(new DocumentRefusal.Stale(document.state(), document.version()));
    }
    return List.of(able).contains(document.state())
        ? Outcome.done(new Held(document, item, false))
        : Outcome.refused(new DocumentRefusal.WrongState(document.state(), document.version()));
  }

  private Outcome<Document> replay(Actor actor, UUID key, String hash) {
    return store
        .entry(actor.district(), key)
        .filter(e -> e.hash().equals(hash))
        .flatMap(e -> store.find(actor.district(), e.document()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new DocumentRefusal.KeyReused()));
  }

  private Document noted(Document after, DocumentEvent event, UUID key, String hash, Actor actor) {
    store.note(after, event, new Entry(after.id(), key, hash), actor, after.changedAt());
    audit.record(
        actor,
        "document." + event.name().toLowerCase(java.util.Locale.ROOT),
        "document/" + after.id(),
        Map.of(
            "item", after.itemNumber(), "template", after.template(), "version", after.version()));
    return after;
  }

  private Template template(Document d) {
    return templates.find(d.templateOf(), d.template(), d.templateVersion()).orElseThrow();
  }

  private static String hash(DocumentEvent event, UUID id, Change change, Content content) {
    return content.hash(event.name(), id.toString(), Long.toString(change.version()));
  }
}
