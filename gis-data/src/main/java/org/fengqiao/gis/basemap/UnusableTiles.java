package org.fengqiao.gis.basemap;

/** A file that is no base map this house can show; the message says why, without its contents. */
public final class UnusableTiles extends Exception {
  private static final long serialVersionUID = 1;

  /** With the reason in English, for the log. */
  public UnusableTiles(String why) {
    super(why);
  }
}
