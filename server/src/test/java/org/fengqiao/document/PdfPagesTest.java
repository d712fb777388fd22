package org.fengqiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fengqiao.document.domain.Sheet;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Row;
import org.fengqiao.document.domain.Sheet.Style;
import org.fengqiao.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** Needs the typeface that ops/test installs (fonts-droid-fallback). */
class PdfPagesTest {
  private final PdfPages pages = new PdfPages("");

  private byte[] print(List<Block> blocks) {
    return pages.pdf(new Sheet("意见书", blocks)).orThrow();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    }
  }

  @Test
  void theChineseComesBackAndItsLettersTravelInTheFile() throws IOException {
    byte[] pdf =
        print(
            List.of(
                new Line(Style.RED_HEAD, "海珠区信访局文件"),
                new Line(Style.TITLE, "信访事项处理意见书"),
                new Line(Style.NUMBER, "信访答〔2026〕12号"),
                new Line(Style.FLUSH, "张三："),
                new Line(Style.PARAGRAPH, "根据《信访工作条例》第三十二条的规定，提出处理意见如下：拖欠工资185,400元。"),
                new Row(List.of("送达方式", "直接送达")),
                new Line(Style.RIGHT, "2026年11月22日")));
    assertThat(text(pdf).replaceAll("\\s", ""))
        .contains("海珠区信访局文件", "信访事项处理意见书", "信访答〔2026〕12号", "张三：")
        .contains("根据《信访工作条例》第三十二条的规定，提出处理意见如下：拖欠工资185,400元。")
        .contains("送达方式", "直接送达", "2026年11月22日", "-1-");
    try (PDDocument read = Loader.loadPDF(pdf)) {
      PDPage first = read.getPage(0);
      for (COSName name : first.getResources().getFontNames()) {
        assertThat(first.getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
    assertThat(pdf.length).isLessThan(100_000);
  }

  @Test
  void hostileWordsAreWords() throws IOException {
    byte[] pdf =
        print(
            List.of(
                new Line(Style.PARAGRAPH, Papers.HOSTILE), new Row(List.of("x", Papers.HOSTILE))));
    assertThat(text(pdf).replaceAll("\\s", ""))
        .contains("{{organ}}{{?x}}", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "${7*7}");
  }

  @Test
  void tenThousandCharactersFillPages() throws IOException {
    byte[] pdf =
        print(
            List.of(
                new Line(Style.PARAGRAPH, "长".repeat(10_000)),
                new Row(List.of("表", "格".repeat(10_000))),
                new Line(Style.RIGHT, "完")));
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isBetween(17, 60);
    }
    String whole = text(pdf);
    assertThat(whole.chars().filter(c -> c == '长').count()).isEqualTo(10_000);
    assertThat(whole.chars().filter(c -> c == '格').count()).isEqualTo(10_000);
  }

  @Test
  void signatureAndDateStayTogether() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      blocks.add(new Line(Style.PARAGRAPH, "第" + i + "行"));
    }
    blocks.add(new Line(Style.RIGHT, "某单位"));
    blocks.add(new Line(Style.RIGHT, "（印章）"));
    blocks.add(new Line(Style.RIGHT, "某日"));
    try (PDDocument read = Loader.loadPDF(print(blocks))) {
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(2);
      assertThat(last.getText(read)).contains("某单位", "（印章）", "某日");
    }
  }

  @Test
  void withoutATypefaceItSaysSo() {
    assertThat(PdfPages.firstReadable(List.of(java.nio.file.Path.of("/nowhere.ttf")))).isEmpty();
    assertThat(pages.pdf(new Sheet("x", List.of()))).isInstanceOf(Outcome.Done.class);
  }
}
