package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请联系13800138000 | 13800138000",
        "电话138-0013-8000处理 | 8000",
        "电话+86 138 0013 8000 | 0013",
        "座机020-84412345 | 84412345",
        "身份证440105199001011234 | 440105",
        "身份证44010519900101123X | 123X",
        "卡号6222 0212 3456 7890 123 | 6222",
        "邮箱 zhang.san@example.com.cn | zhang.san",
        "微信号:zhangsan_88 | zhangsan_88",
        "QQ 12345678 | 12345678",
        "车牌粤A12345挡路 | 粤A12345",
        "新能源粤AD12345停在通道 | AD12345",
        "我叫张三,住楼上 | 张三",
        "我叫欧阳小明,住楼上 | 欧阳小明",
        "姓名:李小龙 电话不便 | 李小龙",
        "联系人王芳 | 王芳",
        "聯繫人:陳大文 | 陳大文",
        "业主王小明反复投诉 | 王小明",
        "房东刘强,不退押金 | 刘强",
        "王先生说楼上漏水 | 王先生",
        "欠薪老板陈志强电话不接 | 陈志强",
        "住12栋3单元501室 | 501",
        "江南大道中123号502房 | 502",
        "三栋二单元八零二 | 三栋",
        "A座1203室漏水 | 1203",
        "港澳证件C12345678 | C12345678",
        "王小明（电话13912345678）反映楼上漏水 | 王小明",
        "王小明反映楼上漏水 | 王小明",
        "张三和李四因漏水争吵 | 张三",
        "张三和李四因漏水争吵 | 李四",
        "昨晚，赵国强殴打邻居 | 赵国强",
        "陳大文與黃小芳因租金爭執 | 黃小芳",
        "楼下噪声大，周杰家不听劝 | 周杰",
        "刘伟，男，拖欠租金 | 刘伟",
      })
  void whatPointsToAPersonGoes(String text, String gone) {
    assertThat(Redactor.redact(text)).doesNotContain(gone);
  }

  @ParameterizedTest
  @CsvSource({
    "楼上住户夜里装修噪声很大影响休息",
    "拖欠15名工人3个月工资共48万元",
    "业主要求更换物业公司",
    "老板跑路工资未发",
    "地铁2号线施工噪声",
    "2026年10月12日至今未解决",
    "小区电动车充电桩不足引发争吵",
    "租客押金两千元不退",
    "曾多次反映无果",
    "经常投诉无人理",
    "单位拖欠工资三个月",
    "石溪村与相邻村界址不清",
    "车主与保安因车位争吵",
    "管理处称下月整改",
    "马桶漏水",
    "严重举报无人处理",
    "村民房屋被淹，房屋和电梯质量差"
  })
  void whatTellsTheMatterStays(String text) {
    assertThat(Redactor.redact(text)).isEqualTo(text);
  }

  @Test
  void aSummaryIsOneLineAndShort() {
    String summary = Redactor.summary("  楼上漏水\n\n多次反映\t无果  ".repeat(40), 50);
    assertThat(summary).doesNotContain("\n", "\t").endsWith("…");
    assertThat(summary.codePointCount(0, summary.length())).isEqualTo(50);
    assertThat(Redactor.summary("😀".repeat(60), 50).codePointCount(0, 99)).isEqualTo(50);
  }

  @Test
  void aLongTextOfDigitsEndsQuickly() {
    assertThat(Redactor.redact("1".repeat(10_000))).doesNotContain("1111111");
    assertThat(Redactor.redact("栋".repeat(10_000))).hasSize(10_000);
    assertThat(Redactor.redact("1栋".repeat(5_000))).isNotEmpty();
    assertThat(Redactor.redact("a.".repeat(5_000))).hasSize(10_000);
    assertThat(Redactor.redact("x@" + "a.".repeat(5_000))).startsWith("〔邮箱〕");
  }
}
