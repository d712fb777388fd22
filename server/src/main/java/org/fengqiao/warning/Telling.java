package org.fengqiao.warning;

/** Whether a run's changes go out on the live stream. */
public enum Telling {
  /** The run is about now. */
  LIVE,
  /** The run repeats a past day: nobody is told. */
  SILENT
}
