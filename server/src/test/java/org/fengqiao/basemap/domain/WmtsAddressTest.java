package org.fengqiao.basemap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WmtsAddressTest {
  private static final String GOOD =
      "https://t0.tianditu.gov.cn/vec_w/wmts?r={y}&c={x}&m={z}&tk={key}";

  @Test
  void putsNumbersAndKeyIn() {
    assertThat(WmtsAddress.of(GOOD, "a b&c").tile(3, 6, 2))
        .hasToString("https://t0.tianditu.gov.cn/vec_w/wmts?r=2&c=6&m=3&tk=a+b%26c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/{z}/{x}/{y}",
        "ftp://a.cn/{z}/{x}/{y}",
        "https://{x}.a.cn/{z}/{x}/{y}",
        "https://a.cn:8{z}/{z}/{x}/{y}",
        "https://user:word@a.cn/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
        "https://a.cn/{z}/{x}",
        "{z}{x}{y}",
        "https://a.cn/{z}/{x}/{y} b",
      })
  void refusesAnyOther(String template) {
    assertThatThrownBy(() -> WmtsAddress.of(template, "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void wantsItsKey() {
    assertThatThrownBy(() -> WmtsAddress.of(GOOD, "")).hasMessageContaining("key");
  }

  @ParameterizedTest
  @CsvSource({
    "https://webrd01.is.autonavi.com/t?{x}{y}{z}, WGS84, SHIFTED",
    "https://maponline0.bdimg.com/t?{x}{y}{z}, CGCS2000, SHIFTED",
    "https://map.example.cn/{z}/{x}/{y}, GCJ-02, SHIFTED",
    "https://map.example.cn/{z}/{x}/{y}, bd09, SHIFTED",
    "https://map.example.cn/{z}/{x}/{y}, '', UNDECLARED",
    "https://t0.tianditu.gov.cn/vec_c/wmts?{x}{y}{z}, CGCS2000, NOT_MERCATOR",
    "https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIXSET=c&{x}{y}{z}, CGCS2000, NOT_MERCATOR",
    "https://t0.tianditu.gov.cn/vec_w/wmts?{x}{y}{z}, CGCS2000, READY",
  })
  void tellsWhatCannotBeShown(String wmts, String datum, State state) {
    assertThat(Settings.of(Map.of("wmts", wmts, "datum", datum)).state()).isEqualTo(state);
  }

  @Test
  void wantsFileOrAddress() {
    Map<String, String> words = new HashMap<>(Map.of("datum", "CGCS2000"));
    assertThat(Settings.of(words).state()).isEqualTo(State.UNUSABLE);
    words.putAll(Map.of("file", "a.mbtiles", "wmts", GOOD));
    assertThat(Settings.of(words).state()).isEqualTo(State.UNUSABLE);
    assertThatThrownBy(() -> Settings.of(Map.of("file", "a", "datum", "MARS")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
