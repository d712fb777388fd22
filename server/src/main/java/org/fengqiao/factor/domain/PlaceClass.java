package org.fengqiao.factor.domain;

/** Classes of places a grid may hold: whether, never how many and never whose. */
public enum PlaceClass {
  /** Resettlement housing (安置房). */
  RESETTLEMENT,
  /** Flats whose title deeds are not made out (未办证房). */
  NO_TITLE_DEEDS
}
