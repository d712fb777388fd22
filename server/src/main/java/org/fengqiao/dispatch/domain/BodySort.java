package org.fengqiao.dispatch.domain;

/** What a body is (domain notes 1.1). */
public enum BodySort {
  /** 人民调解委员会 of a community, a street or the district. */
  PEOPLES_COMMITTEE,
  /** 行业性调解组织. */
  INDUSTRY,
  /** 专业性调解组织. */
  PROFESSIONAL,
  /** 派驻调解工作室, in a petition hall, a court or a police station. */
  STATIONED_ROOM,
  /** 品牌调解工作室. */
  BRANDED_STUDIO,
  /** 综治中心, 矛调中心, 群众诉求服务中心. */
  SERVICE_CENTRE,
  /** 责任单位: the organ with power to decide. */
  DEPARTMENT,
  POLICE,
  /** 司法所. */
  JUDICIAL_OFFICE,
  COURT,
  ARBITRATION,
  /** 纪检监察. */
  DISCIPLINE,
  /** 网格议事会: talks a matter over before any committee, when a person sends it there (NS-07). */
  GRID_COUNCIL,
  /** 调解点. */
  MEDIATION_POINT;

  /** Whether it is a department that mediates by its office (行政调解). */
  public boolean administers() {
    return this == DEPARTMENT;
  }

  /**
   * Whether the machine proposes such a body to mediate. The others get an item because the law
   * says so, not because they are near and idle.
   */
  public boolean mediates() {
    return switch (this) {
      case PEOPLES_COMMITTEE,
          INDUSTRY,
          PROFESSIONAL,
          STATIONED_ROOM,
          BRANDED_STUDIO,
          MEDIATION_POINT ->
          true;
      case SERVICE_CENTRE,
          DEPARTMENT,
          POLICE,
          JUDICIAL_OFFICE,
          COURT,
          ARBITRATION,
          DISCIPLINE,
          GRID_COUNCIL ->
          false;
    };
  }
}
