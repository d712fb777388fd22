package org.fengqiao.desk.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody types, as conditions. */
class WordsTest {
  private static String query(List<String> words) {
    return Words.query(List.of("440105004"), words);
  }

  @Test
  void eachStreetOfADistrictHasItsMark() {
    assertThat(Words.query(List.of("440105004", "440105017"), List.of("漏水吗")))
        .isEqualTo("'004漏水' & '004水吗' | '017漏水' & '017水吗'");
  }

  @Test
  void pairsOfCharactersBehindTheMarkOfTheStreet() {
    assertThat(query(List.of("漏水吗"))).isEqualTo("'004漏水' & '004水吗'");
    assertThat(query(List.of("水"))).isEqualTo("'004水':*");
    assertThat(query(List.of("ABé", "车位"))).isEqualTo("'004ab' & '004bé' & '004车位'");
  }

  @Test
  void charactersBeyondTheBasicPlaneStayWhole() {
    assertThat(query(List.of("𠮷野"))).isEqualTo("'004𠮷野'");
    assertThat(query(List.of("𠮷"))).isEqualTo("'004𠮷':*");
  }

  @Test
  void whatTheLanguageOfTheIndexMeansIsQuoted() {
    assertThat(query(List.of("'|\\"))).isEqualTo("'004''|' & '004|\\\\'");
    assertThat(Words.like("5%_\\")).isEqualTo("%5\\%\\_\\\\%");
  }

  @Test
  void caseIsPassedOverOnlyWhereThereIsAny() {
    assertThat(Words.condition("漏水12")).isEqualTo("summary LIKE ?");
    assertThat(Words.condition("KTV噪音")).isEqualTo("summary ILIKE ?");
    assertThat(Words.condition("é")).isEqualTo("summary ILIKE ?");
  }

  @Test
  void withinADistrictANumberNeedsNoDistrict() {
    assertThat(Words.of("2026-0012")).isEmpty();
    assertThat(Words.beginning("440105", " 2026-0012 ")).isEqualTo("440105-2026-0012");
    assertThat(Words.beginning("440105", "440105-2026-")).isEqualTo("440105-2026-");
    assertThat(Words.of("1026-12")).containsExactly("1026-12");
  }

  @Test
  void blanksPartWordsAndNumbersAreNone() {
    assertThat(Words.of("  漏水\u3000电梯 \t楼道 ")).containsExactly("漏水", "电梯", "楼道");
    assertThat(Words.of(null)).isEmpty();
    assertThat(Words.of("440105-2026-03")).isEmpty();
    assertThat(Words.of("12 号")).containsExactly("12", "号");
  }
}
