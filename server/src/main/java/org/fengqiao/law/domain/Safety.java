package org.fengqiao.law.domain;

/** Safety questions that every report answers (domain notes 3.5). */
public enum Safety {
  THREAT,
  INJURY,
  DOMESTIC_VIOLENCE,
  STRUCTURAL_DANGER,
  MINORS
}
