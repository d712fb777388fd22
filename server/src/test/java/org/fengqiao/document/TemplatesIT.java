package org.fengqiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fengqiao.document.Papers.Sample;
import org.fengqiao.document.domain.ChineseText;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.Docx;
import org.fengqiao.document.domain.Fields;
import org.fengqiao.document.domain.Filling;
import org.fengqiao.document.domain.Pages;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Sheet;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.law.Laws;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/**
 * Every template as it is shipped, word for word in three matters. The golden text lies in {@code
 * src/test/resources/documents}; {@code -Ddocuments.renew=true} writes it anew, and the pages into
 * {@code target/documents} to look at.
 */
class TemplatesIT extends ContextIT {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path GOLDEN = Path.of("src/test/resources/documents");
  private static final Path LOOK = Path.of("target/documents");
  private static final boolean RENEW = Boolean.getBoolean("documents.renew");

  /** Names that the house knows; a template may use these and its own parts. */
  private static final Set<String> HOUSE =
      Set.of(
          "number",
          "date",
          "item.number",
          "item.kind",
          "item.subject",
          "item.place",
          "item.reportedOn");

  private List<Template> templates() {
    return bean(Templates.class).on("440105", DAY);
  }

  private Sheet sheet(Template template, Sample sample) {
    Map<String, String> house = sample.house();
    Set<String> cited = new LinkedHashSet<>(template.text().citations());
    Map<String, List<String>> answers = Papers.answers(template, sample);
    template.parts().stream()
        .filter(p -> p.type() == Part.Type.ARTICLES)
        .forEach(p -> cited.addAll(answers.getOrDefault(p.code(), List.of())));
    for (String citation : cited) {
      String[] names = citation.split(" ");
      var ref = bean(Laws.class).on(DAY).ref(names[0], names[1]).orElseThrow();
      house.put("law:" + citation, ChineseText.citation(ref.title(), ref.article()));
    }
    assertThat(Fields.faults(template, answers)).as(template.code()).isEmpty();
    assertThat(Fields.missing(template, Content.of(answers))).as(template.code()).isEmpty();
    return new Filling(template, Content.of(answers), house).sheet();
  }

  @Test
  void atLeastTwentyAndAllSound() {
    assertThat(templates()).hasSizeGreaterThanOrEqualTo(29);
    for (Template template : templates()) {
      for (String name : template.text().names()) {
        assertThat(template.part(name).isPresent() || HOUSE.contains(name))
            .as("%s of %s", name, template.code())
            .isTrue();
      }
      for (Part part : template.parts()) {
        assertThat(template.text().names()).as(template.code()).contains(part.code());
      }
      for (String citation : template.text().citations()) {
        String[] names = citation.split(" ");
        assertThat(bean(Laws.class).on(DAY).ref(names[0], names[1]))
            .as("%s of %s", citation, template.code())
            .isPresent();
      }
    }
  }

  @Test
  void wordForWordInThreeMatters() throws Exception {
    List<String> other = new ArrayList<>();
    for (Template template : templates()) {
      StringBuilder text = new StringBuilder();
      for (Sample sample : Sample.values()) {
        text.append("== ").append(sample).append('\n');
        text.append(sheet(template, sample).plain()).append('\n');
      }
      Path golden = GOLDEN.resolve(template.code() + ".txt");
      if (RENEW) {
        Files.createDirectories(GOLDEN);
        Files.writeString(golden, text);
      } else if (!Files.exists(golden) || !Files.readString(golden).contentEquals(text)) {
        other.add(template.code() + "\n" + text);
      }
    }
    assertThat(other).isEmpty();
  }

  @Test
  void bothPrintersSayTheSame() throws Exception {
    for (Template template : templates()) {
      Sheet sheet = sheet(template, Sample.WAGES);
      byte[] pdf = bean(Pages.class).pdf(sheet).orThrow();
      if (RENEW) {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(template.code() + ".pdf"), pdf);
        Files.write(LOOK.resolve(template.code() + ".docx"), Docx.of(sheet));
      }
      String printed;
      try (PDDocument read = Loader.loadPDF(pdf)) {
        printed = bare(new PDFTextStripper().getText(read)).replaceAll("-\\d-", "");
      }
      String written;
      try (XWPFWordExtractor read =
          new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(Docx.of(sheet))))) {
        written = bare(read.getText());
      }
      for (Sheet.Block block : sheet.blocks()) {
        for (String words : block.plain().split("\t", -1)) {
          assertThat(printed).as(template.code()).contains(bare(words));
          assertThat(written).as(template.code()).contains(bare(words));
        }
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　]+", "");
  }

  @Test
  void whatTheLawDemandsIsMandatory() {
    mandatory("HANDLING_OPINION", "request", "facts", "decision", "basis", "reviewOrgan");
    mandatory("REVIEW_OPINION", "facts", "reviewResult", "basis", "recheckOrgan");
    mandatory("REJECTION_NOTICE", "rejectCause", "basis", "whereTo");
    mandatory("EXTENSION_NOTICE", "extendDays", "reason");
    mandatory("ROUTE_NOTICE", "channel", "basis", "whereTo", "limitation");
    mandatory("MEDIATION_AGREEMENT", "parties", "dispute", "agreed", "performance");
    mandatory("OBJECTION_LETTER", "reason");
    mandatory("LINKAGE_NOTICE", "reconsiderOrgan", "mediationBody", "limitation");
    mandatory("LINKAGE_TRANSFER", "parties", "dispute", "feedbackOn");
    mandatory("LINKAGE_RESULT", "reconsiderOrgan", "linkResult");
    String linked = sheet(template("LINKAGE_NOTICE"), Sample.WAGES).plain();
    assertThat(linked).contains("行政复议法", "第五条", "第二十条", "不影响申请行政复议");
    String opinion = sheet(template("HANDLING_OPINION"), Sample.WAGES).plain();
    assertThat(opinion).contains("三十日内", "第三十五条", "复查", "予以支持");
    String end = sheet(template("TERMINATION_NOTICE"), Sample.DEPOSIT).plain();
    assertThat(end).contains("仲裁", "行政", "司法", "第二十六条");
    assertThat(template("EXTENSION_NOTICE").part("extendDays").orElseThrow().most()).isEqualTo(30);
    assertThat(templates().stream().filter(t -> t.signWith() != null).map(Template::code).toList())
        .containsExactlyInAnyOrder("HANDLING_OPINION", "REVIEW_OPINION", "EXTENSION_NOTICE");
  }

  private Template template(String code) {
    return templates().stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
  }

  private void mandatory(String code, String... parts) {
    for (String part : parts) {
      assertThat(template(code).part(part).orElseThrow().mandatory())
          .as("%s of %s", part, code)
          .isTrue();
    }
  }
}
