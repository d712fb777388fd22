package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.gis.read.Written.GBK;
import static org.fengqiao.gis.read.Written.ascii;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.read.Encoding.From;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # written in | .cpg       | LDID | used    | from     | code
          GBK          | -          | 0    | GB18030 | DETECTED | ENCODING_GUESSED
          UTF-8        | -          | 0    | UTF-8   | DETECTED | ENCODING_GUESSED
          GBK          | GBK        | 0    | GBK     | CPG      | -
          GBK          | 936        | 0    | GBK     | CPG      | -
          GBK          | ANSI 936   | 0    | GBK     | CPG      | -
          GBK          | gb18030    | 0    | GB18030 | CPG      | -
          UTF-8        | UTF-8      | 0    | UTF-8   | CPG      | -
          UTF-8        | 65001      | 0    | UTF-8   | CPG      | -
          GBK          | UTF-8      | 0    | GB18030 | DETECTED | ENCODING_CONTRADICTED
          UTF-8        | GBK        | 0    | UTF-8   | DETECTED | ENCODING_CONTRADICTED
          GBK          | ISO-8859-1 | 0    | GB18030 | DETECTED | ENCODING_CONTRADICTED
          GBK          | 1252       | 0    | GB18030 | DETECTED | ENCODING_CONTRADICTED
          GBK          | nonsense   | 0    | GB18030 | DETECTED | ENCODING_GUESSED
          GBK          | -          | 77   | GBK     | LDID     | -
          UTF-8        | -          | 77   | UTF-8   | DETECTED | ENCODING_CONTRADICTED
          GBK          | -          | 87   | GB18030 | DETECTED | ENCODING_GUESSED
          UTF-8        | UTF-8      | 77   | UTF-8   | CPG      | -
          Big5         | Big5       | 0    | Big5    | CPG      | -
          Big5         | -          | 120  | Big5    | LDID     | -
          """)
  void declaredOrFound(
      String written, String cpg, int driver, String used, From from, FindingCode code)
      throws IOException {
    String[] names = {"楓橋社區", "浣東街道", "陶朱街道中心社區"};
    Path shp = Written.shapefile(folder, Charset.forName(written), names);
    byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
    dbf[29] = (byte) driver;
    Files.write(folder.resolve("a.dbf"), dbf);
    if (cpg != null) {
      Files.writeString(folder.resolve("a.cpg"), cpg + "\r\n");
    }
    Reading reading = Reading.of(shp);
    assertThat(reading.info().encoding()).isEqualTo(new Encoding(used, from));
    assertThat(reading.areas())
        .extracting(a -> a.attributes().values().iterator().next())
        .containsExactly((Object[]) names);
    assertThat(reading.codes()).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void whatAPersonSaysIsStrongestUnlessItCannotBe() throws IOException {
    Path shp = Written.shapefile(folder, GBK, "枫桥社区");
    Files.writeString(folder.resolve("a.cpg"), "GBK");
    Reading given = Reading.of(shp, ReadOptions.DEFAULT.charset(Charsets.GB18030));
    assertThat(given.info().encoding()).isEqualTo(new Encoding("GB18030", From.GIVEN));
    Reading wrong = Reading.of(shp, ReadOptions.DEFAULT.charset(StandardCharsets.UTF_8));
    assertThat(wrong.texts("名称")).containsExactly("枫桥社区");
    assertThat(wrong.finding(FindingCode.ENCODING_CONTRADICTED).facts())
        .containsEntry("declared", "UTF-8")
        .containsEntry("used", "GB18030");
  }

  @Test
  void mixedTextsAreToldWithTheFeature() throws IOException {
    Path shp = Written.shapefile(folder, GBK, "枫桥社区", "浣东街道", "陶朱街道", "暨阳街道");
    List<List<byte[]>> rows = new ArrayList<>();
    for (String name : List.of("枫桥社区", "浣东街道", "陶朱街道", "暨阳街道")) {
      Charset set = name.startsWith("陶") ? StandardCharsets.UTF_8 : GBK;
      rows.add(List.of(name.getBytes(set)));
    }
    List<Written.Column> columns = List.of(Written.Column.text("mc", GBK, 20));
    Files.write(folder.resolve("a.dbf"), Written.dbf(0, columns, rows));
    Reading reading = Reading.of(shp);
    assertThat(reading.finding(FindingCode.ENCODING_MIXED).feature()).isEqualTo(3);
    assertThat(reading.finding(FindingCode.ENCODING_MIXED).error()).isTrue();
    assertThat(reading.texts("mc")).contains("枫桥社区", "浣东街道");
  }

  @ParameterizedTest
  @CsvSource({"陶朱街道", "陶朱街"})
  void mixedTextsUnderADeclaration(String odd) throws IOException {
    Path shp = Written.shapefile(folder, GBK, "枫桥社区", "浣东街道");
    List<List<byte[]>> rows =
        List.of(List.of("枫桥社区".getBytes(GBK)), List.of(odd.getBytes(StandardCharsets.UTF_8)));
    List<Written.Column> columns = List.of(Written.Column.text("mc", GBK, 20));
    Files.write(folder.resolve("a.dbf"), Written.dbf(0x4D, columns, rows));
    Files.writeString(folder.resolve("a.cpg"), "GBK");
    Reading reading = Reading.of(shp);
    assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_MIXED);
    assertThat(reading.findings().getFirst().facts()).containsKey("byte");
  }

  @Test
  void aSignAloneProvesNothing() throws IOException {
    // 路 in GBK and the dot in UTF-8 are the same two bytes.
    Path shp = Written.shapefile(folder, GBK, "路", "路", "中山路", "路", "路");
    Reading reading = Reading.of(shp);
    assertThat(reading.texts("名称")).containsExactly("路", "路", "中山路", "路", "路");
    assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_GUESSED);
  }

  @Test
  void namesAndTextsCutInsideACharacter() throws IOException {
    Written.shapefile(folder, GBK, "x");
    // Eleven bytes in GBK with a Latin letter first: the tenth is half a character.
    List<Written.Column> columns =
        List.of(
            Written.Column.text("A所属社区编码", GBK, 7),
            Written.Column.text("所属社区编码", StandardCharsets.US_ASCII, 3));
    List<byte[]> row = List.of("枫桥社区".getBytes(GBK), ascii("1"));
    Files.write(folder.resolve("a.dbf"), Written.dbf(0, columns, List.of(row)));
    Reading reading = Reading.of(folder.resolve("a.shp"));
    assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_GUESSED);
    assertThat(reading.info().encoding().used()).isEqualTo("GB18030");
    assertThat(reading.areas().getFirst().attributes()).containsEntry("A所属社区", "枫桥社");
  }

  @Test
  void aChanceHitAmongManyIsNoMixture() throws IOException {
    // Valid in both sets: six bytes that are two characters of one and three of the other.
    byte[] both = "陶朱".getBytes(StandardCharsets.UTF_8);
    assertThat(new String(both, GBK)).doesNotContain("\uFFFD");
    TextEvidence evidence = new TextEvidence(null);
    byte[] plain = "枫桥社区居民委员会".getBytes(GBK);
    for (int i = 0; i < 1000; i++) {
      evidence.add(plain, 0, plain.length, false, "feature", i, 0);
    }
    evidence.add(both, 0, both.length, false, "feature", 1001, 0);
    assertThat(evidence.mixed()).isFalse();
    assertThat(evidence.fitting()).isEqualTo(Charsets.GB18030);
  }

  @Test
  void pureAsciiNeedsNoWord() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "name,wkt\na,\"POLYGON((0 0,1 0,1 1,0 0))\"\n");
    Reading reading = Reading.of(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.info().encoding()).isEqualTo(new Encoding("UTF-8", From.DETECTED));
  }

  @Test
  void textFilesLargerThanOneBuffer() throws IOException {
    StringBuilder text = new StringBuilder("name,wkt\n");
    for (int i = 0; i < 9000; i++) {
      text.append("第").append(i).append("网格，枫桥镇,\"POLYGON((0 0,1 0,1 1,0 0))\"\n");
    }
    for (Charset set : List.of(GBK, StandardCharsets.UTF_8)) {
      Path file = folder.resolve("a.csv");
      Files.write(file, text.toString().getBytes(set));
      Reading reading = Reading.of(file);
      assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_GUESSED);
      assertThat(reading.areas()).hasSize(9000);
      assertThat(reading.texts("name")).allMatch(n -> n.endsWith("网格，枫桥镇"));
    }
  }
}
