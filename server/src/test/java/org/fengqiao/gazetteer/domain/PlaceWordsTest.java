package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {
  @ParameterizedTest
  @CsvSource({
    "海珠区江南中街道紫来社区金碧花园3栋1202房, ESTATE, 金碧花园",
    "广州市海珠区工业大道中312号富力金禧花园A座5楼, ESTATE, 富力金禧花园",
    "江南大道中120号之二 301室, BUILDING, 江南大道中120号",
    "昌岗中路, ROAD, 昌岗中路"
  })
  void onlyThePlaceIsLeft(String address, PlaceKind kind, String name) {
    assertThat(PlaceWords.of(address)).contains(new PlaceWords.Words(kind, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张三家", "3栋1202房", "王先生 13800138000", "业主李四", "B座12楼", "440105199001011234"})
  void personsAndRoomsAreNoPlaces(String name) {
    assertThat(PlaceWords.personal(name)).isTrue();
    assertThat(PlaceWords.of(name).map(PlaceWords.Words::name))
        .isNotEqualTo(java.util.Optional.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金碧花园", "江南西路", "客家围", "广州大道南1601号", "磨碟沙公园", "新港西路135号大院", "TIT创意园"})
  void placesAre(String name) {
    assertThat(PlaceWords.personal(name)).isFalse();
  }

  @Test
  void roomsAreCut() {
    assertThat(PlaceWords.upToBuilding("金碧花园3栋1202房 张三")).isEqualTo("金碧花园3栋");
    assertThat(PlaceWords.upToBuilding("金碧花园3栋2单元501")).isEqualTo("金碧花园3栋");
    assertThat(PlaceWords.upToBuilding("江南大道中120号")).isEqualTo("江南大道中120号");
  }
}
