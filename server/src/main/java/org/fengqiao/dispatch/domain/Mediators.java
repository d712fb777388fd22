package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where mediators are kept. Writing needs a transaction. */
public interface Mediators {
  /** Mediators of one body, active ones first. */
  List<Mediator> of(String district, String body);

  /** Every mediator of the district. */
  List<Mediator> all(String district);

  /** Adds one, or changes the one of this body and name. */
  void put(String district, UUID id, Mediator mediator, Instant at);
}
