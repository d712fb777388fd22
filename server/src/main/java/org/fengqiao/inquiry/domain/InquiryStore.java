package org.fengqiao.inquiry.domain;

import java.util.Optional;
import java.util.UUID;

/** Query codes and ratings. */
public interface InquiryStore {
  /** The code that opens the item now. */
  Optional<QueryCode> code(String district, UUID itemId);

  /**
   * Keeps the next code in place of the one before.
   *
   * @return false, and nothing kept, when another was handed out meanwhile
   */
  boolean replace(QueryCode next);

  Optional<Rating> rating(String district, UUID itemId);

  /**
   * Keeps a first rating, or the change of one.
   *
   * @return false, and nothing kept, when another was given meanwhile
   */
  boolean keep(Rating rating);
}
