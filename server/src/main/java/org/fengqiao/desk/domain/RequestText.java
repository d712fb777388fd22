package org.fengqiao.desk.domain;

/** Reads a request that was written down as it was sent. */
public interface RequestText {
  /** The request. */
  EventRequest read(String written);
}
