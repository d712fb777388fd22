package org.fengqiao.hotspot.domain.backtest;

/** Ways to choose cells that are compared. */
public enum Method {
  /** The product's forecast. */
  OURS("ours"),
  /** Most matters in the whole history. */
  ALL_HISTORY("allHistory"),
  /** Most matters in the last 30 days. */
  LAST_30("last30"),
  /** Whole history, mean over the cell and its neighbours. */
  SMOOTHED("smoothed"),
  /** Cells drawn blindly: what is to be expected of that, not one draw. */
  RANDOM("random");

  private final String key;

  Method(String key) {
    this.key = key;
  }

  /** Name in files. */
  public String key() {
    return key;
  }
}
