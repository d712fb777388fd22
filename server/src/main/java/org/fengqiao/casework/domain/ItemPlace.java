package org.fengqiao.casework.domain;

import java.util.UUID;

/**
 * The grid of an item in one version of the grids.
 *
 * @param gridVersion the version
 * @param gridCode its grid there
 * @param communityCode 12 digits
 * @param streetCode 9 digits
 */
public record ItemPlace(
    UUID item,
    long gridVersion,
    String gridCode,
    String communityCode,
    String streetCode,
    Rule rule) {

  /** How a place was found. */
  public enum Rule {
    /** The item was mapped with that version. */
    MAPPED,
    /** By its stored point. */
    POINT,
    /** The grid nearest to its stored point, which lies in none. */
    NEAREST,
    /** The one grid that took over its old one. */
    SUCCESSOR,
    /** One of several that share its old grid's households: no exact place. */
    SHARE
  }
}
