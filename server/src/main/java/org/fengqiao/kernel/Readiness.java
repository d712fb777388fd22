package org.fengqiao.kernel;

import java.util.Optional;

/** One thing that must be in order before the server may be used; every bean is asked by health. */
public interface Readiness {
  /** Short name: {@code grid-index}. */
  String name();

  /** What is not in order, as a short code; empty when ready. Must answer at once. */
  Optional<String> problem();
}
