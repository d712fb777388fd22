package org.fengqiao.law.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.domain.Citations.Cited;
import org.fengqiao.law.domain.Citations.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations in words, and rows as an editor sends them. */
class CitationsTest {
  private static final LawEdition TABLES = LawTables.edition(LawTables.sound());

  @ParameterizedTest
  @CsvSource({
    "一, 1",
    "十, 10",
    "十五, 15",
    "二十, 20",
    "一百零五, 105",
    "六百七十五, 675",
    "一千二百五十四, 1254",
    "一千零六十七, 1067",
    "007, 7",
    "203, 203"
  })
  void numbersAreRead(String written, String number) {
    assertThat(Citations.arabic(written)).isEqualTo(number);
  }

  @Test
  void whatIsNotInTheTableIsFlagged() {
    List<Cited> found =
        Citations.in("依据《民法典》第一条、第二条，《中华人民共和国民法典》第1条和《某某办法》第三条，以及《民法典》第九条。", TABLES);
    assertThat(found)
        .extracting(c -> c.cited() + ' ' + c.status())
        .containsExactly(
            "《民法典》第1条 VALID",
            "《民法典》第2条 NOT_IN_FORCE",
            "《中华人民共和国民法典》第1条 VALID",
            "《某某办法》第3条 UNKNOWN",
            "《民法典》第9条 UNKNOWN");
  }

  @Test
  void aCitationByCodeIsJudgedByTheDay() {
    assertThat(Citations.of("MINFA", "1", TABLES).status()).isEqualTo(Status.VALID);
    assertThat(Citations.of("MINFA", "3", TABLES).status()).isEqualTo(Status.NOT_IN_FORCE);
    assertThat(Citations.of("MINFA", "4", TABLES).status()).isEqualTo(Status.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "level, BLUE, minPoints, 0, ''",
    "level, BLUE, minPoints, -1, not-allowed",
    "level, NONE, minPoints, 0, not-allowed",
    "level, <b>, minPoints, 0, not-allowed",
    "level, '', minPoints, 0, missing",
    "level, BLUE, extra, 0, unknown-column"
  })
  void rowsAreCheckedColumnByColumn(
      String one, String text, String other, int number, String fault) {
    Outcome<List<LawRow>> read =
        RowReader.read(LawTable.SEVERITY_LEVEL, List.of(Map.of(one, text, other, number)));
    if (fault.isEmpty()) {
      assertThat(read).isInstanceOf(Outcome.Done.class);
    } else {
      assertThat(((Outcome.Refused<List<LawRow>>) read).refusal().fields())
          .extracting(f -> f.code())
          .contains(fault);
    }
  }

  @Test
  void rowsSurviveTheWayToJsonAndBack() {
    List<LawRow> rows =
        LawTables.rules(
            LawTables.rule(
                20, "LABOR", "DISTRICT", "SUB_KIND_PEOPLE", "sub_kind", "SUB", "min_people", 10));
    assertThat(RowReader.read(LawTable.TIER_RULE, LawRow.plain(LawTable.TIER_RULE, rows)).orThrow())
        .isEqualTo(rows);
  }
}
