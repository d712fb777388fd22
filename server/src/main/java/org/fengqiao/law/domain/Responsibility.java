package org.fengqiao.law.domain;

/** The three responsible parties of a matter (HZ-27). */
public enum Responsibility {
  /** 行业主管: the competent department. */
  INDUSTRY,
  /** 属地: the street or community it lies in. */
  TERRITORY,
  /** 信访: the petition office. */
  PETITION
}
