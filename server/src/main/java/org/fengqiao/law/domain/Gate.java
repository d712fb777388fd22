package org.fengqiao.law.domain;

/** What keeps a place from a level. */
public enum Gate {
  /** The score is too low. */
  SCORE,
  /** Too few distinct matters in 30 days and none of them severe. */
  DISTINCT_MATTERS,
  /** Fewer than two families of parts speak. */
  TWO_PARTS,
  /** The place has climbed as far as it may today. */
  RISE_LIMIT
}
