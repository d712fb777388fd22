package org.fengqiao.tile.domain;

import java.util.Arrays;
import java.util.Optional;
import org.fengqiao.kernel.Tier;

/** A layer of areas; a version of the grids has one of each. */
public enum TileLayer {
  GRIDS("grids", Tier.GRID),
  COMMUNITIES("communities", Tier.COMMUNITY),
  STREETS("streets", Tier.STREET);

  private final String wire;
  private final Tier tier;

  TileLayer(String wire, Tier tier) {
    this.wire = wire;
    this.tier = tier;
  }

  /** Its name in addresses and inside the tiles. */
  public String wire() {
    return wire;
  }

  /** The level of places it shows. */
  public Tier tier() {
    return tier;
  }

  /** The layer of this name, if there is one. */
  public static Optional<TileLayer> of(String wire) {
    return Arrays.stream(values()).filter(layer -> layer.wire.equals(wire)).findFirst();
  }
}
