package org.fengqiao.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Territory;
import org.fengqiao.law.domain.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells of other offices' lists mean, as tables. */
class RowReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final GridSet GRIDS =
      new GridSet(
          "440105",
          7,
          List.of(
              new GridCell("440105001001001", "东风第01网格", "440105001001", "440105001", 1, 0, 0),
              new GridCell("440105001001002", "东风第02网格", "440105001001", "440105001", 1, 0, 0),
              new GridCell("440105001002001", "南园第01网格", "440105001002", "440105001", 1, 0, 0),
              new GridCell("440105002001001", "北岸第01网格", "440105002001", "440105002", 1, 0, 0)),
          new Neighbours(new int[5], new int[0]),
          false);
  private static final Territory OWN = new Territory(List.of("440105001"));
  private static final PlaceNames PLACES =
      new PlaceNames(
          GRIDS,
          Map.of("440105001001", "东风社区", "440105001002", "南园社区", "440105002001", "北岸社区"),
          OWN);

  @ParameterizedTest
  @CsvSource({
    "440105001001002, 440105001001002, true",
    "东风第02网格, 440105001001002, true",
    "海珠区东风 第02网格3号楼, 440105001001002, true",
    "440105001002, 440105001002001, true",
    "440105001001, 440105001001001, false",
    "东风社区, 440105001001001, false",
    "某路12号（东风社区）, 440105001001001, false",
    "不知何处, ,",
    "440105009001001, ,",
  })
  void places(String words, String grid, Boolean confirmed) {
    Optional<PlaceNames.Found> found = PLACES.find(words);
    assertThat(found.map(f -> f.cell().code()).orElse(null)).isEqualTo(grid);
    assertThat(found.map(PlaceNames.Found::confirmed).orElse(null)).isEqualTo(confirmed);
  }

  @ParameterizedTest
  @CsvSource({
    "邻里纠纷, NEIGHBOR, true",
    "邻里, NEIGHBOR, true",
    "0201, NEIGHBOR, true",
    "0402, PROPERTY_MGMT, true",
    "0602, TENANCY, true",
    "06, CONSUMER_CONTRACT, true",
    "0507, LABOR, true",
    "劳动人事争议, LABOR, true",
    "婚恋家庭, FAMILY, true",
    "城乡建设发展, DEMOLITION, true",
    "金融借贷, FINANCE_LOAN, true",
    "土地及资源权属, LAND_RESOURCE, true",
    "人格权, INJURY_TORT, true",
    "LABOR, LABOR, true",
    "涉民政, UNCLASSIFIED, true",
    "99, UNCLASSIFIED, true",
    "外星事务, UNCLASSIFIED, false",
  })
  void kinds(String word, Kind kind, boolean known) {
    KindWords.Meaning meaning = new KindWords(List.of()).of(word);
    assertThat(meaning.kind()).isEqualTo(kind);
    assertThat(meaning.known()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05",
    "2026/1/5 08:30, 2026-01-05",
    "2026年1月5日, 2026-01-05",
    "2026年1月5日8时30分, 2026-01-05",
    "20260105, 2026-01-05",
    "46027, 2026-01-05",
    "46027.5, 2026-01-05",
    "2026-02-30, ",
    "=TODAY(), ",
  })
  void days(String text, LocalDate day) {
    assertThat(SheetDates.parse(text).orElse(null)).isEqualTo(day);
  }

  @Test
  void headersAreGuessed() {
    assertThat(
            Headers.guess(
                List.of(
                    "序号", "事件编号", "登记时间", "事发时间", "纠纷类别", "简要情况*", "发生地点", "来源", "当事人", "办理状态")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                LedgerField.SOURCE_NUMBER, 1,
                LedgerField.REPORTED_ON, 2,
                LedgerField.OCCURRED_ON, 3,
                LedgerField.KIND, 4,
                LedgerField.TEXT, 5,
                LedgerField.PLACE, 6,
                LedgerField.CHANNEL, 7,
                LedgerField.PARTIES, 8,
                LedgerField.STATUS, 9));
    assertThat(Headers.guess(List.of("Description", "Type", "Grid", "Reported On")))
        .containsEntry(LedgerField.TEXT, 0)
        .containsEntry(LedgerField.KIND, 1)
        .containsEntry(LedgerField.PLACE, 2)
        .containsEntry(LedgerField.REPORTED_ON, 3);
    assertThat(Headers.guess(List.of("甲", "乙"))).isEmpty();
  }

  private static RowReader.Said read(String... cells) {
    Map<LedgerField, Integer> columns = new java.util.EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      columns.put(field, field.ordinal());
    }
    return new RowReader(columns, new KindWords(List.of()), PLACES, OWN, TODAY)
        .read(new Table.Row(2, Arrays.asList(cells)));
  }

  @Test
  void aWholeRow() {
    RowReader.Said said =
        read(
            "=1+1 漏水",
            "邻里",
            "东风第01网格",
            "2026-03-02",
            "2026-03-01",
            "12345热线",
            "5人",
            "张三",
            "办理中",
            "GD-77");
    assertThat(said.faults()).isEmpty();
    assertThat(said.notes()).isEmpty();
    assertThat(said.text()).isEqualTo("=1+1 漏水");
    assertThat(said.channel()).isEqualTo(Channel.HOTLINE_12345);
    assertThat(said.people()).isEqualTo(5);
    assertThat(said.occurredOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(said.sourceNumber()).isEqualTo("GD-77");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 东风社区, 2026-03-02, 2026-03-01, 办理中, text-missing",
    "<script>x</script>, 东风社区, 2026-03-02, 2026-03-01, 办理中, text-fault",
    "漏水, '', 2026-03-02, 2026-03-01, 办理中, place-missing",
    "漏水, 火星, 2026-03-02, 2026-03-01, 办理中, place-unknown",
    "漏水, 北岸社区, 2026-03-02, 2026-03-01, 办理中, place-elsewhere",
    "漏水, 东风社区, 2026-03-02, 2026-03-05, 办理中, before-the-event",
    "漏水, 东风社区, 2027-03-02, 2026-03-01, 办理中, date-in-future",
    "漏水, 东风社区, 1999-03-02, 1999-03-01, 办理中, date-too-old",
    "漏水, 东风社区, 明天, 2026-03-01, 办理中, date-unreadable",
    "漏水, 东风社区, 2026-03-02, 2026-03-01, 已办结, ended",
  })
  void whyARowIsRefused(
      String text, String place, String reported, String occurred, String status, String fault) {
    assertThat(read(text, "", place, reported, occurred, "", "", "", status, "").faults())
        .contains(fault);
  }

  @Test
  void whatIsNotEndedIsOpenAndNoPersonIsANumber() {
    assertThat(read("漏水", "", "东风社区", "", "", "", "", "", "未办结", "13812345678").faults()).isEmpty();
    RowReader.Said said = read("漏水", "", "东风社区", "", "", "", "", "", "尚未化解", "张三");
    assertThat(said.sourceNumber()).isNull();
    assertThat(said.notes())
        .contains(
            "number-dropped", "grid-assumed", "reported-today", "kind-missing", "people-assumed");
    assertThat(said.reportedOn()).isEqualTo(TODAY);
  }

  @Test
  void placesOfATemplateAreFilledOnceAndEmptyLinesGo() {
    ReportText text =
        new ReportText(
            "X", 1, new Labels("a", "b", "c"), "号：{number}\n工单：{sourceNumber}\n内容：{text}\n谢谢");
    assertThat(text.fill(Map.of("number", "1", "text", "他写了 {number} 和 $1")))
        .isEqualTo("号：1\n内容：他写了 {number} 和 $1\n谢谢");
  }
}
