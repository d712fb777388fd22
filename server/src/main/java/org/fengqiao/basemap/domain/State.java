package org.fengqiao.basemap.domain;

/** Whether there is a base map, and why not. */
public enum State {
  /** Nothing is set up. */
  NONE,
  /** It can be shown. */
  READY,
  /** Declared or known to be drawn in GCJ-02 or BD-09. */
  SHIFTED,
  /** Nobody said in which datum it is drawn. */
  UNDECLARED,
  /** Not cut in Web Mercator. */
  NOT_MERCATOR,
  /** The settings or the file cannot be used; the log says why. */
  UNUSABLE
}
