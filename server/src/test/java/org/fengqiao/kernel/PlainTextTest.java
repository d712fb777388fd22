package org.fengqiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "工资 < 3000 元，欠 > 2 个月",
        "我<3这个社区",
        "a<b",
        "if a<b and c>d then",
        "i<p 而 q>u",
        "A->B，B<-C，<=>",
        "联系人 <张三>",
        "写信给 <zhang@example.org>",
        "见 <https://example.org/a?b=c>",
        "<<紧急>>",
        "1<2>1",
        "x <y z> w",
        "&lt;script&gt;",
        "5 < script",
        "＜script＞",
      })
  void wordsAreWords(String text) {
    assertThat(PlainText.fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT src=//x>",
        "<script",
        "see <a href=x>this</a>",
        "<a href='javascript:1'>",
        "<b>bold",
        "bold</b>",
        "<br/>",
        "<BR >",
        "<input disabled>",
        "<details open ontoggle=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg\tonload =alert(1)",
        "<img src=x onerror=1>",
        "<img src=x onerror=1",
        "<img/src='x'/onerror='1'>",
        "<x onclick=alert(1)>",
        "<!-- x",
        "<!DOCTYPE html>",
        "<![CDATA[x]]>",
        "<?xml version='1.0'?>",
        "<iframe src=x",
        "<style>a{}",
        "<p class=x>",
        "<a title=\"see and do\">",
        "<td colspan=\"2\" nowrap=nowrap>",
      })
  void markupIsNot(String text) {
    assertThat(PlainText.fault(text)).isEqualTo("text-markup");
  }

  @Test
  void charactersNobodyTypes() {
    assertThat(PlainText.fault("a\0b")).isEqualTo("text-control-characters");
    assertThat(PlainText.fault("a\u001bb")).isEqualTo("text-control-characters");
    assertThat(PlainText.fault("\ud800")).isEqualTo("text-control-characters");
    assertThat(PlainText.fault("\udc00\ud800")).isEqualTo("text-control-characters");
    assertThat(PlainText.fault("多行\r\n\t文字 🙂")).isEmpty();
  }

  /** No text makes the patterns go back over it again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a ",
        "<a b=",
        "<a b='",
        "<a /",
        "<a on",
        "</a ",
        "< <a\t",
        "<b x=a/x=a/",
        "<a b=\"",
        " on=",
        "<a \"on"
      })
  void longTextIsJudgedAtOnce(String part) {
    String text = part.repeat(4000 / part.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofMillis(500), () -> PlainText.fault(text + "<b" + " x".repeat(1000)));
  }
}
