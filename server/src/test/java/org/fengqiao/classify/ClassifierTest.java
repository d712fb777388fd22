package org.fengqiao.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
  private final Classifier classifier = new Classifier();

  @ParameterizedTest
  @CsvSource({
    "工地包工头拖欠农民工工资三个月, LABOR",
    "公司无故辞退员工不给经济补偿金, LABOR",
    "房东不退押金还要求搬走, TENANCY",
    "楼盘延期交房两年开发商没有说法, PROPERTY_RIGHTS",
    "旧村征地拆迁补偿一直没有谈拢, DEMOLITION",
    "楼上邻居半夜噪音扰民, NEIGHBOR",
    "兄弟为赡养老人和遗产争执, FAMILY",
    "物业乱收停车费业委会不作为, PROPERTY_MGMT",
    "健身房跑路预付卡不退款, CONSUMER_CONTRACT",
    "诊所误诊要求赔偿医药费, INJURY_TORT",
    "村集体分红不公 承包地被占, LAND_RESOURCE",
    "朋友借款不还找担保人催收, FINANCE_LOAN",
    "请问公交车几点发车, UNCLASSIFIED",
    "'', UNCLASSIFIED",
  })
  void findsTheKind(String text, Kind kind) {
    assertThat(classifier.rank(text).best()).isEqualTo(kind);
  }

  @Test
  void givesTheWordsAsReasons() {
    var first = classifier.rank("老板拖欠农民工工资").ranked().getFirst();
    assertThat(first.reasons()).contains("拖欠农民工", "工资");
  }

  @Test
  void aShortWordInsideALongerOneCountsOnce() {
    assertThat(classifier.rank("押金不退").ranked().getFirst().score()).isEqualTo(4);
  }

  @Test
  void sameTextIgnoresWidthCaseBlanksAndPunctuation() {
    assertThat(classifier.sameText("ＡB 小区，噪音！")).isEqualTo(classifier.sameText("ab小区噪音"));
    assertThat(classifier.sameText("甲")).isNotEqualTo(classifier.sameText("乙"));
  }
}
