package org.fengqiao.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.ledger.domain.TableFile.Fault;
import org.fengqiao.ledger.domain.TableFile.Format;
import org.fengqiao.ledger.domain.TableFile.Limits;
import org.fengqiao.ledger.domain.TableFile.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that would fill the memory are refused before they do. */
class HeavyFilesTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @ParameterizedTest
  @CsvSource({
    "<c r='A1'><v>1E100000000</v></c>, CELL_TOO_LONG",
    "<c r='A1'><v>1E-100000000</v></c>, CELL_TOO_LONG",
    "<c r='A1'><v>1E5000</v></c>, CELL_TOO_LONG",
    "<c r='ZZZZZZ1'><v>1</v></c>, TOO_MANY_COLUMNS",
    "<c r='zzzzzz1'><v>1</v></c>, TOO_MANY_COLUMNS",
    "<c r='$XFD$1'><v>1</v></c>, TOO_MANY_COLUMNS",
    "<c r='AMK1'><v>1</v></c>, TOO_MANY_COLUMNS",
    "<x:c xmlns:x='u' r='ZZZZZZ1'/>, TOO_MANY_COLUMNS",
    "<c r='1'><v>1</v></c>, NOT_A_TABLE",
  })
  void aCell(String cell, Fault fault) throws Exception {
    assertThat(fault(sheet(cell.replace('\'', '"')))).isEqualTo(fault);
  }

  @Test
  void aNumberOfAMillionDigits() throws Exception {
    byte[] file = sheet("<c r=\"A1\"><v>" + "9".repeat(1_000_000) + "</v></c>");
    assertThat(fault(file)).isEqualTo(Fault.CELL_TOO_LONG);
  }

  @Test
  void aRowWithoutEnd() throws Exception {
    assertThat(fault(sheet("<c><v>1</v></c>".repeat(1_025)))).isEqualTo(Fault.TOO_MANY_COLUMNS);
  }

  /** One formula of 1,800 characters, shared by sixty cells of every row. */
  @Test
  void aFormulaThatManyShare() throws Exception {
    StringBuilder cells = new StringBuilder("<c r=\"A1\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">");
    cells.append("A1+".repeat(600)).append("1</f></c></row>");
    for (int row = 2; row <= 1_000; row++) {
      cells.append("<row r=\"").append(row).append("\">");
      cells.append("<c><f t=\"shared\" si=\"0\"/></c>".repeat(60)).append("</row>");
    }
    cells.append("<row>");
    assertThat(fault(sheet(cells.toString()))).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void namesAndDepthTheParserWouldRemember() throws Exception {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      names.append("<c a").append(i).append("=\"\"/>");
    }
    assertThat(fault(sheet(names.toString()))).isEqualTo(Fault.TOO_LARGE);
    String deep = "<c>".repeat(200) + "</c>".repeat(200);
    assertThat(fault(sheet(deep))).isEqualTo(Fault.TOO_LARGE);
    String tag = "<c r=\"A1\" a=\"" + "x".repeat(1_100_000) + "\"/>";
    assertThat(fault(sheet(tag))).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void linesAndCellsOfText() {
    assertThat(fault("\n".repeat(6_000_000), Format.CSV)).isEqualTo(Fault.TOO_MANY_ROWS);
    assertThat(fault("a,b\n" + ",".repeat(5_000_000), Format.CSV))
        .isEqualTo(Fault.TOO_MANY_COLUMNS);
    assertThat(fault("a,b\n" + "x".repeat(4_001), Format.CSV)).isEqualTo(Fault.CELL_TOO_LONG);
  }

  @Test
  void whatOfficesWriteIsStillRead() throws Exception {
    byte[] file =
        sheet(
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>"
                + "<c r=\"C1\"><v>1.5E+3</v></c><c r=\"D1\"><v>440105001001001</v></c>");
    Table read = TableFile.read(file, Format.XLSX, Limits.DOOR);
    assertThat(read.header()).isEqualTo(List.of("甲乙", "", "1500", "440105001001001"));
  }

  private static Fault fault(byte[] file) {
    return catchThrowableOfType(
            Unreadable.class, () -> TableFile.read(file, Format.XLSX, Limits.DOOR))
        .fault();
  }

  private static Fault fault(String text, Format format) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(Unreadable.class, () -> TableFile.read(file, format, Limits.DOOR))
        .fault();
  }

  /** A workbook whose only row has these cells. */
  private static byte[] sheet(String cells) throws Exception {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(whole, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("a");
      sheet.value(0, 0, "x");
      book.finish();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String xml =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\">"
            + cells
            + "</row></sheetData></worksheet>";
    try (ZipFile from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole.toByteArray()))
                .get();
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(SHEET)
                ? xml.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
