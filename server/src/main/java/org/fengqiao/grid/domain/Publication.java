package org.fengqiao.grid.domain;

import java.time.Instant;
import java.util.Set;

/** A version that is about to be published, as the steps of other features see it. */
public interface Publication {
  /** Six digits. */
  String district();

  /** The new version. */
  GridSet grids();

  /** How places of the version before go over into places of this one. */
  Territories territories();

  /** Now, or the instant of the publication. */
  Instant at();

  /** Codes of an older version's grids that kept code and outline: their matters stay there. */
  Set<String> kept(long version);

  /** A grid of an older version that did not. */
  Origin origin(long version, String grid);
}
