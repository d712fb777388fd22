package org.fengqiao.document.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.account.Colleagues;
import org.fengqiao.document.DocumentReading.Folder;
import org.fengqiao.document.Documents;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Receipt;
import org.fengqiao.document.domain.Template;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.platform.Language;
import org.jspecify.annotations.Nullable;

/** Documents as the interface shows them. */
@Singleton
class DocumentViews {
  private final Documents documents;
  private final Colleagues colleagues;

  DocumentViews(Documents documents, Colleagues colleagues) {
    this.documents = documents;
    this.colleagues = colleagues;
  }

  /** Templates, and every article in force. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TemplatesView(List<TemplateView> templates, List<ArticleView> articles) {}

  /**
   * A template.
   *
   * @param twoPersons whether the writer may not issue it
   * @param clock clock that its service starts, null for most
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TemplateView(
      String code,
      int version,
      String title,
      boolean twoPersons,
      @Nullable String clock,
      List<PartView> parts) {}

  /**
   * A part.
   *
   * @param most most characters of an entry; of a NUMBER its greatest value
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PartView(
      String code,
      String type,
      boolean mandatory,
      int most,
      String label,
      List<ChoiceView> choices) {}

  /** An answer. */
  @Serdeable
  record ChoiceView(String code, String label) {}

  /** An article; {@code citation} is what a part of type ARTICLES takes. */
  @Serdeable
  record ArticleView(String citation, String title, String article, String text) {}

  /** An item's documents. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FolderView(
      List<Row> documents, List<String> called, List<ArticleView> articles, boolean writes) {}

  /** How it was served. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReceiptView(String method, String relation, LocalDate servedOn, @Nullable UUID photo) {}

  /**
   * A document without its words.
   *
   * @param code on the paper, empty before it is issued
   * @param draftedBy name of a colleague, null for others
   * @param allowed edit, issue, serve, revoke: what its state allows this reader to try
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      String template,
      String title,
      String state,
      long version,
      @Nullable String number,
      String code,
      Instant draftedAt,
      @Nullable Instant issuedAt,
      @Nullable String draftedBy,
      @Nullable String signedBy,
      @Nullable ReceiptView receipt,
      List<String> allowed) {}

  /** A document with its words. */
  @Serdeable
  @PersonalData
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Whole(Row document, Map<String, List<String>> fields) {}

  /** What a check of a paper answers. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Genuine(
      String number, String template, String title, String item, String state, Instant issuedAt) {}

  TemplatesView templates(List<Template> templates, List<LawRef> articles, Language language) {
    Locale locale = Locale.forLanguageTag(language.tag());
    return new TemplatesView(
        templates.stream().map(t -> template(t, locale)).toList(), articles(articles));
  }

  private static TemplateView template(Template t, Locale locale) {
    return new TemplateView(
        t.code(),
        t.version(),
        t.title().in(locale),
        t.signWith() != null,
        t.clock() == null ? null : t.clock().name(),
        t.parts().stream().map(p -> part(p, locale)).toList());
  }

  private static PartView part(Part p, Locale locale) {
    return new PartView(
        p.code(),
        p.type().name(),
        p.mandatory(),
        p.most(),
        p.label().in(locale),
        p.choices().stream().map(c -> new ChoiceView(c.code(), c.label().in(locale))).toList());
  }

  private static List<ArticleView> articles(List<LawRef> refs) {
    return refs.stream()
        .map(r -> new ArticleView(r.code() + ' ' + r.article(), r.title(), r.article(), r.text()))
        .toList();
  }

  FolderView folder(Folder folder, Actor actor, Language language) {
    Map<UUID, String> names = names(folder.documents(), actor);
    return new FolderView(
        folder.documents().stream()
            .map(d -> row(d, actor, folder.writes(), language, names))
            .toList(),
        folder.called(),
        articles(folder.articles()),
        folder.writes());
  }

  Row row(Document d, Actor actor, boolean writes, Language language) {
    return row(d, actor, writes, language, names(List.of(d), actor));
  }

  private Map<UUID, String> names(List<Document> documents, Actor actor) {
    Set<UUID> people = new HashSet<>();
    for (Document d : documents) {
      people.add(d.draftedBy());
      UUID signer = d.signedBy();
      if (signer != null) {
        people.add(signer);
      }
    }
    return colleagues.names(actor, people);
  }

  private Row row(
      Document d, Actor actor, boolean writes, Language language, Map<UUID, String> names) {
    Template template = documents.templateOf(d);
    UUID signer = d.signedBy();
    return new Row(
        d.id(),
        d.template(),
        template.title().in(Locale.forLanguageTag(language.tag())),
        d.state().name(),
        d.version(),
        d.number(),
        d.code(),
        d.draftedAt(),
        d.issuedAt(),
        names.get(d.draftedBy()),
        signer == null ? null : names.get(signer),
        receipt(d.receipt()),
        writes ? allowed(d, template, actor) : List.of());
  }

  Genuine genuine(Document d, Language language) {
    Instant issued = d.issuedAt();
    return new Genuine(
        d.number() == null ? "" : d.number(),
        d.template(),
        documents.templateOf(d).title().in(Locale.forLanguageTag(language.tag())),
        d.itemNumber(),
        d.state().name(),
        issued == null ? d.draftedAt() : issued);
  }

  private static @Nullable ReceiptView receipt(@Nullable Receipt r) {
    return r == null
        ? null
        : new ReceiptView(r.method().name(), r.relation().name(), r.servedOn(), r.photo());
  }

  private List<String> allowed(Document d, Template template, Actor actor) {
    boolean signs =
        template.signWith() == null || (!d.writtenBy(actor.id()) && documents.signs(d, actor));
    return switch (d.state()) {
      case DRAFT -> signs ? List.of("edit", "issue", "revoke") : List.of("edit", "revoke");
      case ISSUED -> List.of("serve", "revoke");
      case SERVED -> List.of("revoke");
      case REVOKED -> List.of();
    };
  }
}
