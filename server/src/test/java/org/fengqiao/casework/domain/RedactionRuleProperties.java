package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Trying a pattern only where it can begin finds what the library's own search finds. */
class RedactionRuleProperties {
  @Property(tries = 2000)
  void everyRuleEqualsThePlainSearch(@ForAll("texts") String text) {
    String plain = text;
    for (RedactionRule rule : Redactor.RULES) {
      assertThat(rule.apply(plain)).isEqualTo(rule.plainly(plain));
      plain = rule.plainly(plain);
    }
    assertThat(Redactor.redact(text)).isEqualTo(plain);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "房东",
            "老板",
            "王建国",
            "欧阳修明",
            "先生",
            "师傅",
            "联系人",
            "：",
            "，",
            " ",
            "\n",
            "电话",
            "13800138000",
            "+86 139-0013-9000",
            "a.b@c.org",
            "微信",
            "abc_12345",
            "粤A12345",
            "H1234567",
            "12号楼3单元401",
            "A",
            "1",
            "7-",
            "－23",
            "之4",
            "一百",
            "号",
            "單元",
            "層",
            "+",
            "京",
            "是",
            "为 ",
            "95588",
            "二十三栋",
            "5月",
            "不退押金",
            "和",
            "〔姓名〕",
            "称",
            "严重",
            "施工",
            "x",
            "。")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join("", words));
  }
}
