package org.fengqiao.gis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.read.RawArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;

/** What the columns of strangers hold. */
class ColumnsTest {
  private static RawArea row(int number, Object... pairs) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return new RawArea(number, attributes, new GeometryFactory().createPolygon());
  }

  private static Attributes read(RawArea row) {
    return Attributes.of(row, Columns.of(List.of(row)));
  }

  @Test
  void chinese_and_english_names_whole_and_cut() {
    Attributes street = read(row(1, "街道代码", "440105001000", "街道名称", "赤岗街道", "备注", "x"));
    assertThat(street.code()).isEqualTo("440105001000");
    assertThat(street.name()).isEqualTo("赤岗街道");
    Attributes cut = read(row(1, "网格编", "440105001101001", "网格名", "第一网格", "HOUSEHOLDS", 312L));
    assertThat(cut.code()).isEqualTo("440105001101001");
    assertThat(cut.name()).isEqualTo("第一网格");
    assertThat(cut.households()).isEqualTo("312");
    assertThat(read(row(1, "Grid_Code", "440105001101001")).code()).isEqualTo("440105001101001");
  }

  @Test
  void numbers_are_written_in_full() {
    assertThat(read(row(1, "code", 440105001101001d)).code()).isEqualTo("440105001101001");
    assertThat(read(row(1, "code", 440105001101001L)).code()).isEqualTo("440105001101001");
  }

  @Test
  void unknown_names_are_told_by_what_stands_in_them() {
    List<RawArea> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          row(
              i + 1,
              "f1",
              (long) i,
              "f2",
              "44010500110100" + i % 10 + i / 10,
              "f3",
              "光大社区" + i,
              "f4",
              "同"));
    }
    Columns columns = Columns.of(rows);
    assertThat(columns.names()).containsEntry(Column.NAME, "f3");
    assertThat(columns.names()).doesNotContainEntry(Column.CODE, "f1");
  }

  @ParameterizedTest
  @CsvSource({
    "440105, DISTRICT",
    "440105000000, DISTRICT",
    "440105001, STREET",
    "440105001000, STREET",
    "440105001101, COMMUNITY",
    "44010500110101, GRID",
    "440105001101001, GRID",
    "abc, UNKNOWN",
    "12, UNKNOWN"
  })
  void levels_of_codes(String code, Level level) {
    assertThat(Level.ofCode(code)).isEqualTo(level);
  }

  @Test
  void a_code_in_the_name_of_kml_is_the_code() {
    Attributes street = read(row(1, "name", "440105001000", "description", "赤岗街道"));
    assertThat(street.code()).isEqualTo("440105001000");
    assertThat(street.name()).isEqualTo("赤岗街道");
    Attributes named = read(row(1, "name", "赤岗街道", "description", "440105001000"));
    assertThat(named.code()).isEqualTo("440105001000");
    assertThat(named.name()).isEqualTo("赤岗街道");
  }
}
