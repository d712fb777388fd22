package org.fengqiao.gazetteer.domain;

import java.util.List;

/**
 * A place an address may mean.
 *
 * @param entry the place
 * @param confidence 0 to 1: how surely the address means it; below 0.5 somebody should look
 * @param matched the pieces of the address that speak for it
 */
public record Resolved(Entry entry, double confidence, List<Piece> matched) {
  public Resolved {
    matched = List.copyOf(matched);
  }

  /**
   * A piece of an address.
   *
   * @param what what the piece names
   * @param text the piece, made alike
   * @param code code of the area for a street or community, else empty
   */
  public record Piece(What what, String text, String code) {}

  /** What a piece of an address can name. */
  public enum What {
    STREET,
    COMMUNITY,
    ESTATE,
    ROAD,
    NUMBER,
    BUILDING
  }
}
