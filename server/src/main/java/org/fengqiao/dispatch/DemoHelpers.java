package org.fengqiao.dispatch;

import java.util.List;
import java.util.Set;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.Resource.Sort;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Invented helpers of the demonstration district, at least one of every sort. */
final class DemoHelpers {
  /** Sign-in name of the one who has an account. */
  private static final String LAWYER = "lawyer1";

  private static final int CAPACITY = 20;
  private static final Set<String> CANTON = Set.of("zh", "yue");

  private DemoHelpers() {}

  /**
   * All of them.
   *
   * @param street where those serve who do not serve the whole district
   */
  static List<Resource> of(String district, String street) {
    return List.of(
        one("LAWYER-01", Sort.LAWYER, "演示律师", district, CANTON, LAWYER),
        one("LAWYER-02", Sort.LAWYER, "演示驻街律师", street, CANTON, null, Kind.LABOR, Kind.TENANCY),
        one("NOTARY-01", Sort.NOTARY, "演示公证处", district, CANTON, null),
        one("AID-01", Sort.LEGAL_AID, "演示法律援助处", district, CANTON, null),
        one("EXPERT-01", Sort.EXPERT, "演示医学专家库", district, CANTON, null, Kind.INJURY_TORT),
        one(
            "EXPERT-02",
            Sort.EXPERT,
            "演示房屋安全与造价专家库",
            district,
            CANTON,
            null,
            Kind.PROPERTY_RIGHTS,
            Kind.DEMOLITION,
            Kind.PROPERTY_MGMT),
        one(
            "EXPERT-03",
            Sort.EXPERT,
            "演示心理咨询师工作站",
            district,
            CANTON,
            null,
            Kind.FAMILY,
            Kind.NEIGHBOR),
        one("VOL-01", Sort.VOLUNTEER, "演示外语翻译志愿队", district, Set.of("zh", "en"), null),
        one("VOL-02", Sort.VOLUNTEER, "演示手语翻译志愿队", district, Set.of("zh", "sgn"), null),
        one("VOL-03", Sort.VOLUNTEER, "演示客家话潮州话乡亲会", street, Set.of("hak", "nan"), null),
        one("DEPUTY-01", Sort.DEPUTY, "演示两代表一委员工作室", district, CANTON, null),
        one("FLC-01", Sort.FOREIGN_LAW_CENTRE, "演示域外法查明中心", district, Set.of("zh", "en"), null),
        one("ORGAN-01", Sort.ORGAN, "演示妇联维权工作室", district, CANTON, null, Kind.FAMILY),
        one(
            "IND-01",
            Sort.INDUSTRY_BODY,
            "演示物业管理行业协会",
            district,
            CANTON,
            null,
            Kind.PROPERTY_MGMT));
  }

  private static Resource one(
      String code,
      Sort sort,
      String name,
      String area,
      Set<String> languages,
      @Nullable String account,
      Kind... skills) {
    return new Resource(
        code, sort, name, area, Set.of(skills), languages, CAPACITY, account, "", true, 0);
  }
}
