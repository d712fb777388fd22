package org.fengqiao.holder.domain;

/** The three networks that lie over the same polygons. */
public enum RoleLayer {
  /** 党建: party building. */
  PARTY,
  /** 综治: public order and disputes. */
  SECURITY,
  /** 服务: services to residents. */
  SERVICE
}
