package org.fengqiao.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.gazetteer.domain.CodeTable;
import org.fengqiao.gazetteer.domain.PlaceTable;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.ledger.domain.TableFile.Format;
import org.fengqiao.ledger.domain.TableFile.Limits;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of places as offices send them. */
class PlaceSheetsTest {
  private static final String TABLE =
      "海珠区社区代码台账\t\t\n区划代码\t名称\t登记日期\n440105001000\t赤岗街道\t2023-09-11\n440105001101\t下渡社区居委会\t45180\n";

  private static CodeTable.Result codes(PlaceSheets sheets) {
    return CodeTable.read(sheets.sheets(), "440105");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void encodingsAreFoundOut(String name) throws IOException {
    byte[] bytes = TABLE.getBytes(Charset.forName(name));
    PlaceSheets sheets = PlaceSheets.read(bytes, Format.CSV, Limits.PLACES, null);
    CodeTable.Result read = codes(sheets);
    assertThat(read.findings()).isEmpty();
    assertThat(read.areas()).extracting(CodeTable.Area::name).containsExactly("赤岗街道", "下渡社区居委会");
    assertThat(read.areas())
        .extracting(CodeTable.Area::code)
        .containsExactly("440105001", "440105001101");
    assertThat(read.areas().getLast().from()).isEqualTo("2023-09-11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"海珠区编码表\n", "海珠区编码表\n2026年\n", "\"sep=\t\"\n", "sep=\t\n"})
  void titlesSayNothingOfTheSeparator(String title) throws IOException {
    String text = title + "区划代码\t名称\n440105001000\t赤岗街道\n";
    PlaceSheets sheets =
        PlaceSheets.read(text.getBytes(StandardCharsets.UTF_8), Format.CSV, Limits.PLACES, null);
    assertThat(codes(sheets).areas()).extracting(CodeTable.Area::name).containsExactly("赤岗街道");
  }

  @Test
  void aGivenEncodingIsTaken() throws IOException {
    PlaceSheets sheets =
        PlaceSheets.read(
            "代碼,名稱\n".getBytes(Charset.forName("Big5")),
            Format.CSV,
            Limits.PLACES,
            Charset.forName("Big5"));
    assertThat(sheets.encoding()).isEqualTo(new Encoding("Big5", Encoding.From.GIVEN));
    assertThat(sheets.sheets().getFirst().lines().getFirst().cells()).containsExactly("代碼", "名稱");
    assertThatThrownBy(() ->
            PlaceSheets.read(
                new byte[] {(byte) 0x81, 0x20, 0x20},
                Format.CSV,
                Limits.PLACES,
                StandardCharsets.UTF_8))
        .isInstanceOf(TableFile.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "csv/haizhu_codes_gb18030.csv, CSV, GB18030, 286",
    "csv/haizhu_codes_gbk_semicolon.csv, CSV, GB18030, 286",
    "csv/haizhu_codes_utf8bom.csv, CSV, UTF-8, 286",
    "xlsx/haizhu_codes_ledger.xlsx, XLSX, UTF-8, 60"
  })
  void samplesAreRead(String file, Format format, String encoding, int areas) throws IOException {
    Path path = SharedFiles.need("data/import-samples/" + file);
    PlaceSheets sheets = PlaceSheets.read(Files.readAllBytes(path), format, Limits.PLACES, null);
    CodeTable.Result read = codes(sheets);
    assertThat(sheets.encoding().used()).isEqualTo(encoding);
    assertThat(read.findings()).isEmpty();
    assertThat(read.areas()).hasSize(areas);
    assertThat(read.areas()).anyMatch(a -> a.code().equals("440105001") && a.name().equals("赤岗街道"));
  }

  @Test
  void aListOfSchoolsIsAListOfPlaces() throws IOException {
    Path path = SharedFiles.need("data/haizhu_school_zones_2026.csv");
    PlaceTable.Result read =
        PlaceTable.read(
            PlaceSheets.read(Files.readAllBytes(path), Format.CSV, Limits.PLACES, null).sheets());
    assertThat(read.count()).isEqualTo(98);
    assertThat(read.findings().stream().filter(Finding::error)).isEmpty();
    assertThat(read.rows()).allMatch(r -> r.at() != null);
  }

  @Test
  void whatIsNoTableIsTold() {
    for (byte[] bytes : List.of(new byte[] {'P', 'K', 3, 4, 0}, new byte[0])) {
      assertThatThrownBy(() -> PlaceSheets.read(bytes, Format.XLSX, Limits.PLACES, null))
          .isInstanceOf(TableFile.Unreadable.class);
    }
  }
}
