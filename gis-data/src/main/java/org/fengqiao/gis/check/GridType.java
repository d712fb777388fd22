package org.fengqiao.gis.check;

/** The two kinds of grids of DB6101/T 3185. */
public enum GridType {
  /** 基础网格: where people live. */
  BASIC,
  /** 专属网格: a campus, a mall, a park. */
  DEDICATED
}
