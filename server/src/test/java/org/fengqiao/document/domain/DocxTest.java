package org.fengqiao.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.fengqiao.document.Papers;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Row;
import org.fengqiao.document.domain.Sheet.Style;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Read back with another program's reader. */
class DocxTest {
  private static final Sheet SHEET =
      new Sheet(
          "处理意见书<&>",
          List.of(
              new Line(Style.RED_HEAD, "海珠区信访局文件"),
              new Line(Style.TITLE, "信访事项处理意见书"),
              new Line(Style.NUMBER, "信访答〔2026〕12号"),
              new Line(Style.FLUSH, "张三："),
              new Line(Style.HEADING, "一、投诉请求"),
              new Line(Style.PARAGRAPH, Papers.HOSTILE),
              new Row(List.of("甲", "乙\n丙")),
              new Row(List.of("丁", "")),
              new Line(Style.RIGHT, "2026年11月22日"),
              new Line(Style.NOTE, "校验码：AAAA-BBBB-CCCC")));

  @Test
  void opensWithTheSameWords() throws IOException {
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(Docx.of(SHEET)))) {
      List<String> words = read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(words).contains("信访事项处理意见书", "信访答〔2026〕12号", "张三：", "2026年11月22日");
      assertThat(words.get(5))
          .contains("{{organ}}", "<w:p/>&amp;<script>alert(1)</script>", "]]>", "אבג", "😀", "𠮷")
          .doesNotContain("\u202E", "\u0007", "\u0000");
      assertThat(read.getTables().getFirst().getText()).contains("甲", "乙", "丙", "丁");
      assertThat(read.getFooterList().getFirst().getText()).contains("- ");
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("处理意见书<&>");
    }
  }

  @Test
  void everyPartIsWellFormed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Docx.of(SHEET)))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        var source = new InputSource(new ByteArrayInputStream(zip.readAllBytes()));
        assertThat(factory.newDocumentBuilder().parse(source).getDocumentElement()).isNotNull();
        parts++;
      }
    }
    assertThat(parts).isEqualTo(7);
  }

  @Test
  void theSameSheetMakesTheSameBytes() {
    assertThat(Docx.of(SHEET)).isEqualTo(Docx.of(SHEET));
  }
}
