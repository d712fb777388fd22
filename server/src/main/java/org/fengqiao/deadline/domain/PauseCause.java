package org.fengqiao.deadline.domain;

/** What a clock may stand still for; which of them each clock allows is in its rule. */
public enum PauseCause {
  /** The parties agree to wait (soft terms of mediation). */
  AGREED,
  /** An appraisal is being made (医疗纠纷预防和处理条例 38). */
  APPRAISAL,
  /** A hearing is held (信访工作条例 36). */
  HEARING,
  /** Force majeure (行政复议法 20). */
  FORCE_MAJEURE
}
