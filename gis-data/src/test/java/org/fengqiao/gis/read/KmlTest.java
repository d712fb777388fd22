package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmlTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"%s\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">";
  private static final String RING = "<LinearRing><coordinates>%s</coordinates></LinearRing>";
  private static final String AREA =
      "<Polygon><outerBoundaryIs>"
          + RING.formatted("113,23 114,23 114,24 113,23")
          + "</outerBoundaryIs></Polygon>";

  @TempDir Path folder;

  private Reading read(String body) throws IOException {
    return read(HEAD.formatted("UTF-8") + body + "</kml>", StandardCharsets.UTF_8);
  }

  private Reading read(String text, Charset set) throws IOException {
    return Reading.of(Files.write(folder.resolve("a.kml"), text.getBytes(set)));
  }

  private static String placemark(String inside) {
    return "<Placemark><name>枫桥</name>" + inside + "</Placemark>";
  }

  @Test
  void foldersNamesAndData() throws IOException {
    Reading reading =
        read(
            "<Document><name>d</name><Folder><name>街道</name><Folder><name>社区</name>"
                + placemark(
                    "<description>说明</description><ExtendedData><Data"
                        + " name=\"code\"><displayName>x</displayName><value>440105001001</value></Data><SchemaData"
                        + " schemaUrl=\"#s\"><SimpleData name=\"户数\">412</SimpleData></SchemaData>"
                        + "</ExtendedData>"
                        + AREA)
                + "</Folder>"
                + placemark(AREA)
                + "</Folder></Document>");
    assertThat(reading.fault()).isNull();
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("name", "枫桥")
        .containsEntry("description", "说明")
        .containsEntry("code", "440105001001")
        .containsEntry("户数", "412")
        .containsEntry("folder", "街道/社区")
        .hasSize(5);
    assertThat(reading.areas().get(1).attributes()).containsEntry("folder", "街道");
  }

  @Test
  void descriptionsThatAreTables() throws IOException {
    Reading reading =
        read(
            placemark(
                "<description><![CDATA[<table><tr><td>编码</td><td> 4401&amp;05 </td></tr><TR"
                    + " class=\"a\"><TH>户数</TH><TD"
                    + " b='1'><b>412</b></TD></TR><tr><td>one</td></tr></table>]]></description>"
                    + AREA));
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("编码", "4401&05")
        .containsEntry("户数", "412")
        .doesNotContainKey("one");
  }

  @Test
  void charactersWrittenAsReferences() throws IOException {
    Reading reading = read(placemark(AREA).replace("枫桥", "&#x67AB;&#26725; &lt;A&amp;B&gt;"));
    assertThat(reading.fault()).isNull();
    assertThat(reading.texts("name")).containsExactly("枫桥 <A&B>");
  }

  @Test
  void holesPartsLabelsAndHeights() throws IOException {
    String hole =
        "<innerBoundaryIs>"
            + RING.formatted("1,1,5 2,1,5\n\t2,2,5 1 , 2 , 5 1,1,5")
            + "</innerBoundaryIs>";
    String outer =
        "<outerBoundaryIs>" + RING.formatted("0,0 9,0 9,9 0,9 0,0") + "</outerBoundaryIs>";
    Reading reading =
        read(
            placemark(
                "<MultiGeometry><Point><coordinates>1,1</coordinates></Point><Polygon>"
                    + outer
                    + hole
                    + "</Polygon>"
                    + AREA
                    + "</MultiGeometry>"));
    assertThat(reading.codes()).containsExactly(FindingCode.NOT_POLYGON, FindingCode.Z_DROPPED);
    assertThat(reading.findings().getFirst().error()).isFalse();
    assertThat(reading.areas().getFirst().geometry().getArea()).isEqualTo(81 - 1 + 0.5);
  }

  @Test
  void encodingsByTheDeclarationOrTheBytes() throws IOException {
    Charset gbk = Charset.forName("GBK");
    Reading declared = read(HEAD.formatted("GBK") + placemark(AREA) + "</kml>", gbk);
    assertThat(declared.info().encoding()).isEqualTo(new Encoding("GBK", Encoding.From.DECLARED));
    assertThat(declared.texts("name")).containsExactly("枫桥");
    Reading lying = read(HEAD.formatted("UTF-8") + placemark(AREA) + "</kml>", gbk);
    assertThat(lying.codes()).containsExactly(FindingCode.ENCODING_CONTRADICTED);
    assertThat(lying.texts("name")).containsExactly("枫桥");
    Reading silent = read("<kml>" + placemark(AREA) + "</kml>", StandardCharsets.UTF_8);
    assertThat(silent.info().encoding().from()).isEqualTo(Encoding.From.FORMAT);
    Reading wide =
        read(
            "\uFEFF" + HEAD.formatted("UTF-16") + placemark(AREA) + "</kml>",
            StandardCharsets.UTF_16LE);
    assertThat(wide.texts("name")).containsExactly("枫桥");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE kml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE kml SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE kml>"
      })
  void documentTypesAreRefused(String type) throws IOException {
    Reading reading =
        read(
            "<?xml version=\"1.0\"?>"
                + type
                + "<kml>"
                + placemark(AREA).replace("枫桥", "&a;")
                + "</kml>",
            StandardCharsets.UTF_8);
    assertThat(reading.refused()).isEqualTo(FindingCode.XML_ENTITY);
    assertThat(reading.areas()).isEmpty();
  }

  @Test
  void featuresThatAreNoAreas() throws IOException {
    Reading reading =
        read(
            "<Document>"
                + placemark("")
                + placemark("<Point><coordinates>1,1</coordinates></Point>")
                + placemark("<LineString><coordinates>1,1 2,2</coordinates></LineString>")
                + placemark(AREA.replace("114,24", "abc,24"))
                + placemark(AREA.replace("114,24", "0x10,24"))
                + placemark(AREA.replace("114,24", "1"))
                + placemark(AREA.replace("114,24 113,23", "114,24"))
                + placemark(AREA.replace("114,24 ", ""))
                + "</Document>");
    assertThat(reading.findings().stream().map(f -> f.feature() + " " + f.code()))
        .containsExactly(
            "1 NO_GEOMETRY",
            "2 NOT_POLYGON",
            "3 NOT_POLYGON",
            "4 BAD_ORDINATE",
            "5 BAD_ORDINATE",
            "6 MALFORMED",
            "7 RING_CLOSED",
            "8 RING_TOO_SHORT");
  }

  @Test
  void brokenXmlIsToldWithItsPlace() throws IOException {
    Reading reading = read("<Document>\n" + placemark(AREA) + "\n<Placemark></Document>");
    assertThat(reading.areas()).hasSize(1);
    assertThat(reading.refused()).isEqualTo(FindingCode.MALFORMED);
    assertThat(reading.fault().facts()).containsEntry("line", 4);
    assertThat(read("<html></html>", StandardCharsets.UTF_8).refused())
        .isEqualTo(FindingCode.NOT_THIS_FORMAT);
    assertThat(read("<a>".repeat(1000)).refused())
        .isIn(FindingCode.TOO_MUCH, FindingCode.MALFORMED);
  }

  @Test
  void cutAnywhereItIsRefused() throws IOException {
    String text = HEAD.formatted("UTF-8") + placemark(AREA) + "</kml>";
    for (int length = 0; length < text.length(); length++) {
      Reading reading = read(text.substring(0, length), StandardCharsets.UTF_8);
      assertThat(reading.refused())
          .as(text.substring(0, length))
          .isIn(FindingCode.TRUNCATED, FindingCode.MALFORMED, FindingCode.NOT_THIS_FORMAT);
    }
  }

  @Test
  void longOutlinesComeInPieces() throws IOException {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      double turn = 2 * Math.PI * i / 50_000;
      ring.append(113 + Math.cos(turn)).append(',').append(23 + Math.sin(turn)).append(",0 ");
    }
    ring.append("114,23,0");
    Reading reading = read(placemark(AREA.replaceAll("113,23.*?113,23", ring.toString())));
    assertThat(reading.fault()).isNull();
    assertThat(reading.areas().getFirst().geometry().getNumPoints()).isEqualTo(50_001);
    assertThat(reading.areas().getFirst().geometry().getArea())
        .isCloseTo(Math.PI, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void tagsWithoutEndTakeNoMemory() throws IOException {
    Path file = folder.resolve("b.kml");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("<kml><Placemark a=\"");
      for (int i = 0; i < 6_000; i++) {
        out.write("x".repeat(1000));
      }
    }
    assertThat(Reading.of(file).refused()).isEqualTo(FindingCode.TOO_MUCH);
  }

  @Test
  void aSecondDocumentBehindTheFirstIsNotLostInSilence() throws IOException {
    String one = HEAD.formatted("UTF-8") + placemark(AREA) + "</kml>";
    assertThat(read(one + "\n<!-- end -->\n", StandardCharsets.UTF_8).fault()).isNull();
    Reading two = read(one + "\n" + one, StandardCharsets.UTF_8);
    assertThat(two.refused()).isEqualTo(FindingCode.MALFORMED);
    assertThat(two.fault().facts()).containsKeys("line", "column");
    assertThat(two.areas()).hasSize(1);
  }
}
