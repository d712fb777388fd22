package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
  @ParameterizedTest
  @CsvSource({
    "江南大道中（１２３）號, 江南大道中123号",
    "江南大道中一百二十三号, 江南大道中123号",
    "二〇二五路, 2025路",
    "一馬路十二號, 1马路12号",
    "第十幢, 第10栋",
    "ＴＩＴ 創意園Ａ座, tit创意园a栋",
    "海珠區  鳳陽街道, 海珠区凤阳街道",
    "'。，-- ', ''"
  })
  void spellingsBecomeOne(String text, String alike) {
    assertThat(Alike.of(text)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNITY, 紫来社区居委会, 紫来",
    "COMMUNITY, 紫来社区居民委员会, 紫来",
    "COMMUNITY, 紫來居委會, 紫来",
    "COMMUNITY, 紫来社区, 紫来",
    "COMMUNITY, 土华村村委会, 土华村",
    "COMMUNITY, 社区, 社区",
    "STREET, 江南中街道, 江南中",
    "STREET, 江南中街, 江南中",
    "STREET, 江南中街道办事处, 江南中",
    "ESTATE, 紫来社区, 紫来社区"
  })
  void theWordForWhatItIsFallsAway(PlaceKind kind, String name, String core) {
    assertThat(Alike.core(kind, name)).isEqualTo(core);
  }
}
