package org.fengqiao.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.fengqiao.document.Papers;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Row;
import org.fengqiao.document.domain.Sheet.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
  private static List<Block> fill(String text, Map<String, List<String>> values) {
    return TemplateText.of(text)
        .fill(
            new TemplateText.Values() {
              @Override
              public List<String> entries(String name) {
                return values.getOrDefault(name, List.of());
              }

              @Override
              public List<String> codes(String name) {
                return entries(name);
              }

              @Override
              public String citation(String article) {
                return "[" + article + "]";
              }

              @Override
              public String blank() {
                return "____";
              }
            });
  }

  @Test
  void everyStyleAndBlock() {
    String text =
        """
        ^ {{organ}}
        # 标题
        @ {{number}}
        = {{who}}：
        正文{{law:XINFANG 35}}。
        ## 一、小标题
        | 甲 | {{who}} |
        {{?given}}
        有{{given}}
        {{/given}}
        {{?absent}}
        没有
        {{/absent}}
        {{?given=YES}}
        是
        {{/given}}
        {{?given=NO}}
        否
        {{/given}}
        {{#list}}
        {{@}}. {{.}}
        {{/list}}
        * 注
        > 某单位\
        """;
    assertThat(
            fill(
                text,
                Map.of(
                    "organ", List.of("局"),
                    "who", List.of("张三"),
                    "given", List.of("YES"),
                    "list", List.of("a", "b"))))
        .containsExactly(
            new Line(Style.RED_HEAD, "局"),
            new Line(Style.TITLE, "标题"),
            new Line(Style.NUMBER, "____"),
            new Line(Style.FLUSH, "张三："),
            new Line(Style.PARAGRAPH, "正文[XINFANG 35]。"),
            new Line(Style.HEADING, "一、小标题"),
            new Row(List.of("甲", "张三")),
            new Line(Style.PARAGRAPH, "有YES"),
            new Line(Style.PARAGRAPH, "是"),
            new Line(Style.PARAGRAPH, "1. a"),
            new Line(Style.PARAGRAPH, "2. b"),
            new Line(Style.NOTE, "注"),
            new Line(Style.RIGHT, "某单位"));
  }

  @Test
  void whatIsFilledInIsNeverATemplate() {
    for (String evil :
        List.of(Papers.HOSTILE, "# 标题", "| a | b |", "{{/x}}", "{{x}}", "{{law:XINFANG 35}}")) {
      List<Block> blocks = fill("词：{{x}}", Map.of("x", List.of(evil), "organ", List.of("坏")));
      assertThat(blocks).containsExactly(new Line(Style.PARAGRAPH, "词：" + evil.strip()));
      assertThat(fill("{{x}}", Map.of("x", List.of(evil))))
          .allMatch(b -> b instanceof Line line && line.style() == Style.PARAGRAPH);
    }
  }

  @Test
  void linesOfAValueAreParagraphs() {
    assertThat(fill("{{x}}", Map.of("x", List.of("一\n\n二\r\n三")))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{?a}}", "{{/a}}", "{{?a}}\n{{#b}}\n{{/a}}\n{{/b}}"})
  void blocksMustEndInOrder(String text) {
    assertThatThrownBy(() -> TemplateText.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1,一",
    "10,十",
    "12,十二",
    "20,二十",
    "35,三十五",
    "100,一百",
    "105,一百零五",
    "110,一百一十",
    "205,二百零五",
    "288,二百八十八",
    "1005,一千零五",
    "1067,一千零六十七",
    "1254,一千二百五十四",
    "9999,九千九百九十九"
  })
  void numbersOfArticles(int number, String words) {
    assertThat(ChineseText.number(number)).isEqualTo(words);
  }

  @Test
  void citations() {
    assertThat(ChineseText.citation("信访工作条例", "35")).isEqualTo("《信访工作条例》第三十五条");
    assertThat(ChineseText.citation("人民调解法", "26")).isEqualTo("《中华人民共和国人民调解法》第二十六条");
    assertThat(ChineseText.citation("民法典", "288")).isEqualTo("《中华人民共和国民法典》第二百八十八条");
  }
}
