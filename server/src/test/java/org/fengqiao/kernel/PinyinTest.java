package org.fengqiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @Test
  void initialsAndSyllables() {
    assertThat(Pinyin.initials("紫来社区")).isEqualTo("zlsq");
    assertThat(Pinyin.full("紫来社区")).isEqualTo("zilaishequ");
    assertThat(Pinyin.initials("万科A座 3期")).isEqualTo("wkaz3q");
    assertThat(Pinyin.readings('a')).isEmpty();
    assertThat(Pinyin.readings('涌')).contains("chong", "yong");
  }

  @ParameterizedTest
  @CsvSource({
    "紫来社区, zlsq, 0",
    "紫来社区, zilai, 0",
    "紫来社区, zlai, 0",
    "紫来社区, zil, 0",
    "紫来社区, zila, 0",
    "紫来社区, sq, 2",
    "紫来社区, shq, 2",
    "紫来社区, zs, -1",
    "紫来社区, zilaix, -1",
    "沙涌村, shachong, 0",
    "沙涌村, shayong, 0",
    "重庆路, chongqing, 0",
    "江南（西）路, jnxl, 0",
    "合生广场3期, gc3, 2"
  })
  void lettersStandForCharacters(String name, String letters, int at) {
    assertThat(Pinyin.find(name, letters)).isEqualTo(at);
  }

  @Test
  void longAndRepetitiveTextsTakeNoTime() {
    String name = "啊".repeat(500) + "阿";
    assertThat(Pinyin.find(name, "a".repeat(59) + "b")).isEqualTo(-1);
    assertThat(Pinyin.find(name, "a".repeat(200))).isEqualTo(-1);
  }

  @Test
  void everyMatchIsFoundByItsFirstPair() {
    for (String letters : new String[] {"zl", "zi", "la", "ls", "sh", "sq", "sheq", "laish"}) {
      assertThat(Pinyin.find("紫来社区", letters)).as(letters).isNotNegative();
      assertThat(Pinyin.pairs("紫来社区")).contains(letters.substring(0, 2));
    }
  }
}
