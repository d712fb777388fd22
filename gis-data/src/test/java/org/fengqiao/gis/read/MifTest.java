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

class MifTest {
  private static final String HEAD =
      """
      Version   300
      Charset "%s"
      Delimiter ","
      CoordSys Earth Projection 8, 116, "m", 114, 0, 1, 500000, 0
      Columns 4
        名称 Char(20)
        code Decimal(15,0)
        km2 Float
        on Logical
      Data

      """;
  private static final String SQUARE = "  5\n0 0\n0 4\n4 4\n4 0\n0 0\n";
  private static final String REGION =
      "Region  1\n" + SQUARE + "    Pen (1,2,0) \n    Brush (2,16777215)\n    Center 2 2\n";

  @TempDir Path folder;

  private Reading read(String mif, String mid, Charset set) throws IOException {
    Files.write(folder.resolve("A.MID"), mid.getBytes(set));
    return Reading.of(Files.write(folder.resolve("a.mif"), mif.getBytes(set)));
  }

  private static String mif(String objects) {
    return HEAD.formatted("WindowsSimpChinese") + objects;
  }

  @Test
  void regionsBesideTheirRows() throws IOException {
    String hole = "Region 2\n" + SQUARE + "  4\n1 1\n2 1\n2 2\n1 1\n";
    Reading reading =
        read(
            mif(REGION + hole),
            "\"枫桥\",440105001001,1.5,T\n\"浣东, \"\"街道\"\"\",2,,F\n",
            Written.GBK);
    assertThat(reading.fault()).isNull();
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.info().encoding()).isEqualTo(new Encoding("GBK", Encoding.From.DECLARED));
    assertThat(reading.info().crs())
        .isEqualTo(
            new DeclaredCrs(
                "CoordSys Earth Projection 8, 116, \"m\", 114, 0, 1, 500000, 0", null, "CoordSys"));
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("名称", "枫桥")
        .containsEntry("code", 440105001001L)
        .containsEntry("km2", 1.5)
        .containsEntry("on", true);
    assertThat(reading.areas().get(1).text("名称")).isEqualTo("浣东, \"街道\"");
    assertThat(reading.areas().get(1).geometry().getArea()).isEqualTo(15.5);
  }

  @Test
  void aCharsetThatLies() throws IOException {
    Reading reading = read(mif(REGION), "\"枫桥\",1,1,T\n", StandardCharsets.UTF_8);
    assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_CONTRADICTED);
    assertThat(reading.texts("名称")).containsExactly("枫桥");
  }

  @Test
  void otherObjectsAreToldAndTheRowsStayBeside() throws IOException {
    String objects =
        "None\nPoint 1 2\n    Symbol (35,0,12)\nPline 3\n0 0\n1 1\n2 2\n    Pen (1,2,0)\n"
            + "Text\n    \"Region\"\n    0 0 1 1\n    Font (\"Arial\",0,0,0)\nPline Multiple 2\n  2\n"
            + "0 0\n1 1\n  2\n3 3\n4 4\n"
            + "Collection 2\nRegion 1\n"
            + SQUARE
            + "Multipoint 1\n1 1\n"
            + REGION;
    String rows = "\"a\",,,\n\"b\",,,\n\"c\",,,\n\"d\",,,\n\"e\",,,\n\"f\",,,\n\"g\",,,\n";
    Reading reading = read(mif(objects), rows, Written.GBK);
    assertThat(reading.fault()).isNull();
    assertThat(reading.texts("名称")).containsExactly("f", "g");
    assertThat(reading.findings().stream().map(f -> f.feature() + " " + f.code()))
        .containsExactly(
            "1 NO_GEOMETRY",
            "2 NOT_POLYGON",
            "3 NOT_POLYGON",
            "4 NOT_POLYGON",
            "5 NOT_POLYGON",
            "6 COLLECTION_FLATTENED",
            "6 NOT_POLYGON");
  }

  @Test
  void missingAndCutParts() throws IOException {
    String row = "\"a\",1,1,T\n";
    assertThat(read(mif(REGION + REGION), row, Written.GBK).fault().facts())
        .containsEntry("part", ".mid");
    Reading rows = read(mif(REGION), row + row, Written.GBK);
    assertThat(rows.refused()).isEqualTo(FindingCode.TRUNCATED);
    assertThat(rows.fault().facts()).containsEntry("part", ".mif");
    Files.delete(folder.resolve("A.MID"));
    assertThat(Reading.of(folder.resolve("a.mif")).refused()).isEqualTo(FindingCode.MISSING_PART);
    assertThat(read(mif(REGION.replace("4 4", "x 4")), row, Written.GBK).codes())
        .containsExactly(FindingCode.BAD_ORDINATE);
    assertThat(read(mif("Region one\n"), row, Written.GBK).refused())
        .isEqualTo(FindingCode.MALFORMED);
    String transformed = mif(REGION).replace("Columns", "Transform 100,100,0,0\nColumns");
    assertThat(read(transformed, row, Written.GBK).refused())
        .isEqualTo(FindingCode.CRS_UNSUPPORTED);
  }

  @Test
  void cutAnywhereBeforeItsLastCornerItIsRefused() throws IOException {
    String whole = mif("Region 1\n" + SQUARE);
    int end = whole.lastIndexOf("0 0");
    for (int length = 1; length < end; length++) {
      Reading reading = read(whole.substring(0, length), "\"a\",1,1,T\n", Written.GBK);
      assertThat(reading.fault()).as(whole.substring(0, length)).isNotNull();
    }
  }
}
