package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names reports agree on, and what never becomes one. */
class AgreedNamesTest {
  private static final AgreedNames.Rule RULE = new AgreedNames.Rule(3, 150, 366);
  private static final LonLat AT = new LonLat(113.3, 23.08);

  private static List<AgreedNames.Agreed> agreed(String... words) {
    List<AgreedNames.Seen> seen = new ArrayList<>();
    for (String each : words) {
      seen.add(new AgreedNames.Seen(AT, each));
    }
    return AgreedNames.of(seen, RULE);
  }

  @Test
  void theNameIsWhatTheyShare() {
    assertThat(agreed("紫来花园漏水", "反映紫来花园噪音", "昨晚在紫来花园停车", "紫来花园三栋"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.name()).isEqualTo("紫来花园");
          assertThat(a.kind()).isEqualTo(PlaceKind.ESTATE);
          assertThat(a.reports()).isEqualTo(4);
          assertThat(a.accuracyM()).isEqualTo(10);
        });
  }

  @Test
  void aGateIsAPlaceOfItsOwn() {
    assertThat(agreed("金碧花园南门占道", "金碧花园南门油烟", "到金碧花园南门", "金碧花园电梯", "金碧花园停水"))
        .extracting(AgreedNames.Agreed::name)
        .containsExactlyInAnyOrder("金碧花园", "金碧花园南门");
  }

  @Test
  void twoReportsAreNotEnoughAndNorAreThreeFarApart() {
    assertThat(agreed("紫来花园漏水", "紫来花园噪音")).isEmpty();
    List<AgreedNames.Seen> apart = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      apart.add(new AgreedNames.Seen(new LonLat(113.3 + i * 0.01, 23.08), "中心市场纠纷"));
    }
    assertThat(AgreedNames.of(apart, RULE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"老旧小区加装电梯", "我们小区停车", "张三家漏水", "该小区物业", "12号大院", "业主小区", "本花园", "电话13800138000"})
  void whatIsNoNameIsNone(String words) {
    assertThat(agreed(words, words, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"金碧花园3栋", "江南大道12号", "张三家", "金碧花园1202房", "李先生住处", "x", "金碧花园101"})
  void whatNamesADoorIsNoPlace(String name) {
    assertThat(PlaceWords.placeOnly(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"金碧花园南门", "第二工人文化宫", "富力公园28", "江南新村"})
  void theseAre(String name) {
    assertThat(PlaceWords.placeOnly(name)).isTrue();
  }
}
