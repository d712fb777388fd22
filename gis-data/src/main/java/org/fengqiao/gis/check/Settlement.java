package org.fengqiao.gis.check;

/** What kind of place an area belongs to; bounds of size differ. */
public enum Settlement {
  /** 居委会 and what is like it. */
  TOWN,
  /** 村委会. */
  RURAL
}
