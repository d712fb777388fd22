package org.fengqiao.inquiry.domain;

/** What the petitioner thinks of one of the two who dealt with the matter (domain notes 4.8). */
public enum Mark {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  FAIRLY,
  /** 不满意. */
  DISSATISFIED
}
