package org.fengqiao.tool.demo;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.kernel.Kind;

/** Invented words for invented matters; no name, number or address of anybody. */
final class Words {
  private static final Map<Kind, List<String>> MATTERS =
      Map.ofEntries(
          Map.entry(
              Kind.LABOR,
              List.of(
                  "装修队工人反映完工后工资拖欠#个月",
                  "小餐馆辞退员工，未付最后#天工资",
                  "工地班组反映#个月工资没有结清，要求尽快发放",
                  "外卖骑手反映站点扣款#次，双方各执一词",
                  "员工离职后经济补偿谈了#次没有谈拢")),
          Map.entry(
              Kind.TENANCY, List.of("租客退租后押金#天未退", "房东提前收房，双方就#个月租金争执", "转租后漏水维修费#百元由谁承担有争议")),
          Map.entry(
              Kind.PROPERTY_RIGHTS,
              List.of("楼盘逾期#个月未交楼，业主要求说明", "交楼#年未办证，业主集中询问", "车位权属说法不一，涉及#个车位")),
          Map.entry(Kind.DEMOLITION, List.of("旧改搬迁过渡费拖了#个月", "安置房面积与协议相差#平方米", "对评估结果有异议，已沟通#次")),
          Map.entry(
              Kind.NEIGHBOR,
              List.of(
                  "楼上漏水#天，天花板受潮",
                  "夜间噪音扰民，已反映#次",
                  "楼道堆物占用通道#处，邻居争执",
                  "加装电梯意见不一，低层#户不同意",
                  "油烟直排影响#户休息")),
          Map.entry(Kind.FAMILY, List.of("老人赡养费#个月没有商定", "分家析产谈了#次未成", "夫妻争吵#次，邻居劝解")),
          Map.entry(
              Kind.PROPERTY_MGMT,
              List.of("电梯停用#天未修复", "物业费上调#成，业主不同意", "停车收费公示不清，涉及#个车位", "公共收益#个月未公示")),
          Map.entry(
              Kind.CONSUMER_CONTRACT,
              List.of("健身卡余#个月，门店停业要求退费", "培训班退费谈了#次未成", "家电维修#次仍未修好，要求退货")),
          Map.entry(
              Kind.INJURY_TORT, List.of("电动车碰擦，医药费#百元如何分担", "诊所治疗后复诊#次，家属有疑问", "宠物咬伤，疫苗费用协商#次")),
          Map.entry(Kind.LAND_RESOURCE, List.of("经济社分红相差#百元，村民询问", "宅基地边界相差#十厘米，两家争执")),
          Map.entry(Kind.FINANCE_LOAN, List.of("朋友借款逾期#个月未还", "合伙垫款#千元，账目说法不一")));

  private static final List<String> ENDS =
      List.of("希望社区协调。", "双方情绪平稳，愿意调解。", "请尽快上门了解。", "已劝解一次。", "希望约双方面谈。", "材料可以随时提供。");

  private static final List<String> SPOTS =
      List.of("临街铺", "老楼", "小区东门旁", "市场边", "电梯楼", "厂房宿舍", "沿河楼", "新楼盘", "公寓楼", "巷口");

  private static final List<String> SUGGESTIONS =
      List.of("建议在路口增设#处夜间照明", "建议老楼加装扶手#段", "建议延长办事窗口服务#小时", "建议增设电动车充电口#处");

  private Words() {}

  /** A suggestion to the offices. */
  static String suggestion(Happening h, SplittableRandom random) {
    String what =
        SUGGESTIONS
            .get(random.nextInt(SUGGESTIONS.size()))
            .replace("#", Integer.toString(1 + random.nextInt(9)));
    return "【演示数据】%s。%s 第%d号来件。".formatted(what, h.cell().name(), 1 + random.nextInt(9000));
  }

  /** An accusation; it names nobody, and what is in the envelope stays there. */
  static String accusation(Happening h, SplittableRandom random) {
    return "【演示数据】反映有关人员履职问题，材料另封。%s 第%d号来件。".formatted(h.cell().name(), 1 + random.nextInt(9000));
  }

  /** The report of a happening; different enough that no two are taken for the same. */
  static String report(Happening h, SplittableRandom random) {
    List<String> matters = MATTERS.getOrDefault(h.kind(), List.of("反映#件事"));
    String matter =
        matters
            .get(random.nextInt(matters.size()))
            .replace("#", Integer.toString(1 + random.nextInt(9)));
    String spot = SPOTS.get(random.nextInt(SPOTS.size()));
    int unit = 1 + random.nextInt(400);
    String end = ENDS.get(random.nextInt(ENDS.size()));
    // What the matter is comes first: a list shows the beginning, and the grid beside it.
    return "【演示数据】%s，涉及%d人。%s %s第%d单元。%s"
        .formatted(matter, h.people(), h.cell().name(), spot, unit, end);
  }
}
