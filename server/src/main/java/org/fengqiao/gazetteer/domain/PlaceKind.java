package org.fengqiao.gazetteer.domain;

/** What a named place is. */
public enum PlaceKind {
  ESTATE,
  ROAD,
  LANDMARK,
  COMMUNITY,
  STREET,
  BUILDING,
  OTHER;

  /** Whether the place is an area of the code table, whose point is only its middle. */
  public boolean area() {
    return this == COMMUNITY || this == STREET;
  }

  /** Whether one point of it can be far from another: a road, a street, a community. */
  public boolean wide() {
    return area() || this == ROAD;
  }
}
