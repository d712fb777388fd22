package org.fengqiao.casework.domain;

/** How fast the matter has to be taken up; not a state. */
public enum Urgency {
  NORMAL,
  URGENT,
  MAJOR
}
