package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.kernel.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
  private static final String ZILAI = "440105004001";
  private static final EntryIndex INDEX =
      TestPlaces.index(
          TestPlaces.place("e1", PlaceKind.ESTATE, "金碧花园", "440105008002", "金碧花園一期"),
          TestPlaces.place("e2", PlaceKind.ESTATE, "金碧湾", "440105009001"),
          TestPlaces.place("r1", PlaceKind.ROAD, "江南西一马路", null),
          TestPlaces.place("l1", PlaceKind.LANDMARK, "沙涌公园", null),
          TestPlaces.place("b1", PlaceKind.BUILDING, "工业大道12号", null),
          TestPlaces.place("b2", PlaceKind.BUILDING, "工业大道13号", null));

  private static List<Hit> find(String typed) {
    return Search.find(INDEX, typed, TestPlaces.ANYWHERE, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "金碧花园, 金碧花园, EXACT",
    "金碧花園, 金碧花园, EXACT",
    "金碧花园一期, 金碧花园, EXACT",
    "金, 金碧湾, BEGINS",
    "金碧花, 金碧花园, BEGINS",
    "碧湾, 金碧湾, HOLDS",
    "jbhy, 金碧花园, LETTERS",
    "jinbihua, 金碧花园, LETTERS",
    "jinb, 金碧湾, LETTERS",
    "bihy, 金碧花园, LETTERS_INSIDE",
    "shachong, 沙涌公园, LETTERS",
    "sygy, 沙涌公园, LETTERS",
    "江南西1馬路, 江南西一马路, EXACT",
    "江南西y, 江南西一马路, BEGINS",
    "金壁花园, 金碧花园, ONE_OFF",
    "金花园, 金碧花园, ONE_OFF",
    "金碧花园小区3栋, 金碧花园, WITHIN",
    "工业大道12号, 工业大道12号, EXACT",
    "紫来居委会, 紫来社区居委会, EXACT",
    "紫莱社区, 紫来社区居委会, ONE_OFF",
    "江南中街, 江南中街道, EXACT"
  })
  void thePlaceMeantComesFirst(String typed, String name, Match match) {
    List<Hit> hits = find(typed);
    assertThat(hits).as(typed).isNotEmpty();
    assertThat(hits.getFirst().entry().name()).as(typed).isEqualTo(name);
    assertThat(hits.getFirst().match()).as(typed).isEqualTo(match);
  }

  @Test
  void numbersAreNeverMistaken() {
    assertThat(find("工业大道13号").getFirst().entry().id()).isEqualTo("b2");
    assertThat(find("工业大道14号").stream().filter(h -> h.match() == Match.ONE_OFF)).isEmpty();
  }

  @Test
  void theOwnPlacesAreAsked() {
    Nearness own = new Nearness(new Territory(List.of("440105009")), null);
    assertThat(Search.find(INDEX, "金碧", own, 5).getFirst().entry().id()).isEqualTo("e2");
    Nearness other = new Nearness(new Territory(List.of("440105008")), null);
    assertThat(Search.find(INDEX, "金碧", other, 5).getFirst().entry().id()).isEqualTo("e1");
  }

  @Test
  void nothingIsAnsweredToNothing() {
    assertThat(find(" ，。")).isEmpty();
    assertThat(find("")).isEmpty();
    assertThat(find("qqqqqq")).isEmpty();
    assertThat(Search.find(EntryIndex.EMPTY, "金", TestPlaces.ANYWHERE, 5)).isEmpty();
    assertThat(find("龘".repeat(500))).isEmpty();
    assertThat(ZILAI).startsWith("440105004");
  }
}
