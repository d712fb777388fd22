package org.fengqiao.document;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.DocumentStore;
import org.fengqiao.document.domain.Docx;
import org.fengqiao.document.domain.Filling;
import org.fengqiao.document.domain.Pages;
import org.fengqiao.document.domain.PlaceTemplates;
import org.fengqiao.document.domain.Sheet;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Style;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.kernel.Outcome;

/**
 * Papers about a place: the same templates, printers and series of numbers as papers of an item,
 * for features that know places and no persons. Words come in as plain text and leave as a file.
 */
@Singleton
public class PlacePapers {
  private final PlaceTemplates templates;
  private final Templates marks;
  private final DocumentStore store;
  private final Pages pages;

  PlacePapers(PlaceTemplates templates, Templates marks, DocumentStore store, Pages pages) {
    this.templates = templates;
    this.marks = marks;
    this.store = store;
    this.pages = pages;
  }

  /**
   * An edition of a template.
   *
   * @param of district it was made for, or 000000
   */
  public record Edition(String of, String code, int version) {}

  /**
   * The newest edition on a day, the district's own before everybody's.
   *
   * @throws IllegalStateException when there is none: a fault of the installation
   */
  @Transactional
  public Edition newest(String district, String code, LocalDate day) {
    Template found =
        templates
            .newest(district, code, day)
            .orElseThrow(() -> new IllegalStateException("no template " + code));
    return new Edition(found.of(), found.code(), found.version());
  }

  /** Next number of its series; goes back with the transaction. */
  @Transactional
  public String number(String district, Edition edition, int year) {
    String mark = marks.mark(district, template(edition));
    return mark + "〔" + year + "〕" + store.next(district, mark, year) + "号";
  }

  /** The paper as PDF; refused when the server has no typeface to print with. */
  @Transactional
  public Outcome<byte[]> pdf(Edition edition, Map<String, String> words) {
    return pages.pdf(sheet(edition, words));
  }

  /** The paper as .docx. */
  @Transactional
  public byte[] docx(Edition edition, Map<String, String> words) {
    return Docx.of(sheet(edition, words));
  }

  /** Name of the sort of paper in simplified Chinese, for names of files. */
  @Transactional
  public String title(Edition edition) {
    return template(edition).title().zhCn();
  }

  private Sheet sheet(Edition edition, Map<String, String> words) {
    Sheet sheet = new Filling(template(edition), Content.of(Map.of()), words).sheet();
    String number = words.getOrDefault("number", "");
    List<Block> blocks = new java.util.ArrayList<>(sheet.blocks());
    blocks.add(new Line(Style.NOTE, "文书编号：" + number));
    return new Sheet(sheet.title(), blocks);
  }

  private Template template(Edition edition) {
    return templates.find(edition.of(), edition.code(), edition.version()).orElseThrow();
  }
}
