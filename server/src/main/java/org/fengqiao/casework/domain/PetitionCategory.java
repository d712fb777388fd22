package org.fengqiao.casework.domain;

/** Kind of petition: 信访工作条例 29 to 31. */
public enum PetitionCategory {
  SUGGESTION,
  ACCUSATION,
  CLAIM
}
