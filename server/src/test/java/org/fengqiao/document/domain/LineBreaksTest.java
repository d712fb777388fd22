package org.fengqiao.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static List<String> ten(String text) {
    return LineBreaks.of(text, c -> c < 0x250 ? 0.5 : 1, 10, 2);
  }

  @Test
  void breaksAnywhereButNotInsideWordsOrBeforeMarks() {
    assertThat(ten("一二三四五六七八九十")).containsExactly("一二三四五六七八", "九十");
    assertThat(ten("一二三四五六七八，九")).containsExactly("一二三四五六七", "八，九");
    assertThat(ten("一二三四五六七（八）")).containsExactly("一二三四五六七", "（八）");
    assertThat(ten("一二三四五六 abc12345")).containsExactly("一二三四五六", "abc12345");
  }

  @Test
  void whatIsLongerThanALineIsCut() {
    assertThat(ten("x".repeat(10_000))).hasSize(501);
    assertThat(ten("，".repeat(50))).hasSizeLessThan(8);
  }

  @Property
  void nothingIsLost(
      @ForAll @StringLength(max = 200) @CharRange(from = '一', to = '龥') @Chars({'，', '（', 'a', '1'})
          String text) {
    assertThat(String.join("", ten(text))).isEqualTo(text);
  }
}
