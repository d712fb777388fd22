package org.fengqiao.tool.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.ledger.domain.Table;
import org.fengqiao.ledger.domain.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void csvInTheCodesOfChineseOffices(String code) throws Exception {
    Path file = folder.resolve("a.csv");
    Files.write(file, "登录名,姓名\r\nzhang,\"张,三\"\"\"\r\n\r\n".getBytes(Charset.forName(code)));
    Table table = TableFile.read(file);
    assertThat(table.header()).containsExactly("登录名", "姓名");
    assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("zhang", "张,三\"")));
  }

  @Test
  void aMarkInFrontAndLinesInACell() throws Exception {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "\uFEFFname;body\n\"two\nlines\";x\nlast;y", StandardCharsets.UTF_8);
    Table table = TableFile.read(file);
    assertThat(table.header()).containsExactly("name", "body");
    assertThat(table.rows())
        .containsExactly(
            new Table.Row(2, List.of("two\nlines", "x")), new Table.Row(4, List.of("last", "y")));
  }

  @Test
  void formulasAreTextAndNumbersAreWhole() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (var out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("a");
      sheet.value(0, 0, "name");
      sheet.value(0, 1, "code");
      sheet.formula(1, 0, "HYPERLINK(\"http://127.0.0.1\",\"x\")");
      sheet.value(1, 1, 440105001001L);
      book.finish();
    }
    Table.Row row = TableFile.read(file).rows().getFirst();
    assertThat(row.cell(0)).startsWith("=HYPERLINK");
    assertThat(row.cell(1)).isEqualTo("440105001001");
    Reading reading = new Reading(Map.of("name", 0), row);
    assertThat(reading.text("name")).isEmpty();
    assertThat(reading.faults()).containsExactly("name: a formula is no value");
  }

  @Test
  void whatIsNoTableIsSaid() throws Exception {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "not a workbook");
    assertThatThrownBy(() -> TableFile.read(text)).hasMessageContaining("no workbook");
    Path empty = Files.writeString(folder.resolve("a.csv"), "\n\n");
    assertThatThrownBy(() -> TableFile.read(empty)).hasMessageContaining("empty");
    Path open = Files.writeString(folder.resolve("b.csv"), "a,b\n\"x,y\n");
    assertThatThrownBy(() -> TableFile.read(open)).hasMessageContaining("line 2");
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "x");
    assertThatThrownBy(() -> TableFile.read(pdf)).hasMessageContaining("neither");
    Path bytes = Files.write(folder.resolve("c.csv"), new byte[] {(byte) 0xff, (byte) 0xff});
    assertThatThrownBy(() -> TableFile.read(bytes)).hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05",
    "2026/1/5, 2026-01-05",
    "2026年1月5日, 2026-01-05",
    "46027, 2026-01-05", // what a workbook keeps
    "2026-02-30, ",
    "soon, ",
  })
  void datesAsPeopleWriteThem(String text, LocalDate expected) {
    Reading reading = new Reading(Map.of("d", 0), new Table.Row(2, List.of(text)));
    assertThat(reading.date("d")).isEqualTo(expected);
    assertThat(reading.faults().isEmpty()).isEqualTo(expected != null);
  }

  @Test
  void everyTemplateCanBeReadBack() throws Exception {
    for (SheetImport each :
        List.of(
            new ImportPeopleCommand(),
            new ImportBodiesCommand(),
            new ImportRostersCommand(),
            new ImportMediatorsCommand())) {
      Path file = folder.resolve(each.name() + ".xlsx");
      int code =
          each.run(
              List.of("--template", file.toString()),
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
      assertThat(code).isZero();
      List<Reading> lines = each.readings(TableFile.read(file));
      assertThat(lines).hasSize(1);
      assertThat(each.help()).contains(each.columns().getFirst().zh());
    }
  }
}
