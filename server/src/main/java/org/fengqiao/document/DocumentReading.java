package org.fengqiao.document;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.DocumentRefusal;
import org.fengqiao.document.domain.DocumentState;
import org.fengqiao.document.domain.DocumentStore;
import org.fengqiao.document.domain.Filling;
import org.fengqiao.document.domain.Sheet;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Style;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawRef;

/** Looks at documents: lists without words, the words for whoever may read them, audited. */
@Singleton
public class DocumentReading {
  private final DocumentStore store;
  private final Templates templates;
  private final Casework casework;
  private final Issuing issuing;
  private final Laws laws;
  private final Audit audit;
  private final Clock clock;

  DocumentReading(
      DocumentStore store,
      Templates templates,
      Casework casework,
      Issuing issuing,
      Laws laws,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.templates = templates;
    this.casework = casework;
    this.issuing = issuing;
    this.laws = laws;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The documents of an item.
   *
   * @param called sorts of document that the item's state calls for and that are not there yet
   * @param articles articles of law shown with the item's kind, first choices for a legal basis
   * @param writes whether the reader may draft here
   */
  public record Folder(
      Item item,
      List<Document> documents,
      List<String> called,
      List<LawRef> articles,
      boolean writes) {
    public Folder {
      documents = List.copyOf(documents);
      called = List.copyOf(called);
      articles = List.copyOf(articles);
    }
  }

  /** A document with its words. */
  @PersonalData
  public record Opened(Document document, Content content) {}

  /**
   * A document as it is printed.
   *
   * @param name of the file, without ending
   */
  @PersonalData
  public record Printed(Document document, Sheet sheet, String name) {}

  /** The item's documents without their words. */
  @Transactional
  public Outcome<Folder> folder(ItemRef ref, Actor actor) {
    return casework.find(ref, actor).map(item -> folder(item, actor));
  }

  private Folder folder(Item item, Actor actor) {
    List<Document> documents = store.of(item.district(), item.id());
    List<String> called =
        templates.on(item.district(), clock.today()).stream()
            .filter(t -> t.states().contains(item.state()))
            .map(Template::code)
            .filter(code -> documents.stream().noneMatch(d -> stands(d, code)))
            .toList();
    return new Folder(
        item,
        documents,
        called,
        laws.on(clock.today()).articles(item.kind(), item.subKind()),
        actor.may(Permission.DOCUMENT_ISSUE, item.gridCode()));
  }

  private static boolean stands(Document d, String code) {
    return d.template().equals(code) && d.state() != DocumentState.REVOKED;
  }

  /** Every article in force today, for whoever looks one up. */
  public List<LawRef> articles() {
    return laws.on(clock.today()).refs();
  }

  /** Its words; for {@code ITEM_READ_PERSONAL} and for whoever wrote it. */
  @Transactional
  public Outcome<Opened> open(UUID id, Actor actor) {
    return readable(id, actor).map(seen -> new Opened(seen.document, read(seen, "read", actor)));
  }

  /** Its pages; as {@link #open}. */
  @Transactional
  public Outcome<Printed> print(UUID id, Actor actor) {
    return readable(id, actor)
        .map(seen -> {
          Document document = seen.document;
          Template template = issuing.template(document);
          Content content = read(seen, "print", actor);
          Map<String, String> house = issuing.house(document, seen.item, content, actor);
          Sheet sheet = new Filling(template, content, house).sheet();
          String number = document.number();
          String name = template.title().zhCn() + (number == null ? "（草稿）" : number);
          return new Printed(document, foot(sheet, document), name);
        });
  }

  /** Whether a paper is genuine: the document with this number when the code is its own. */
  @Transactional
  public Outcome<Document> verify(String number, String code, Actor actor) {
    String asked = code.strip().toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
    Optional<Document> found =
        store
            .byNumber(actor.district(), number.strip())
            .filter(d -> d.code().replace("-", "").equals(asked))
            .filter(d -> casework.find(d.item(), actor) instanceof Outcome.Done<Item>);
    found.ifPresent(d -> audit.record(actor, "document.verify", "document/" + d.id(), Map.of()));
    return found
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new DocumentRefusal.NotFound()));
  }

  private record Seen(Document document, Item item) {}

  private Outcome<Seen> readable(UUID id, Actor actor) {
    Document document = store.find(actor.district(), id).orElse(null);
    if (document == null
        || !(casework.find(document.item(), actor) instanceof Outcome.Done<Item>(Item item))) {
      return Outcome.refused(new DocumentRefusal.NotFound());
    }
    boolean may =
        actor.may(Permission.ITEM_READ_PERSONAL, item.gridCode()) || document.writtenBy(actor.id());
    return may
        ? Outcome.done(new Seen(document, item))
        : Outcome.refused(new DocumentRefusal.NotPermitted());
  }

  private Content read(Seen seen, String how, Actor actor) {
    Document document = seen.document;
    audit.record(
        actor,
        "document." + how,
        "document/" + document.id(),
        Map.of("item", document.itemNumber(), "version", document.version()));
    return store.read(document);
  }

  private static Sheet foot(Sheet sheet, Document document) {
    List<Block> blocks = new ArrayList<>(sheet.blocks());
    String number = document.number();
    if (number != null) {
      String taken = document.state() == DocumentState.REVOKED ? "本文书已经撤回。" : "";
      blocks.add(new Line(Style.NOTE, taken + "文书编号：" + number + "　校验码：" + document.code()));
    }
    return new Sheet(sheet.title(), blocks);
  }
}
