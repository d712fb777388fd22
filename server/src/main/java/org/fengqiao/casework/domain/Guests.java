package org.fengqiao.casework.domain;

import java.util.UUID;

/**
 * Who was asked in on an item though he answers for no place. A port: the feature above that keeps
 * the asking answers it, casework never asks upward by name.
 */
@FunctionalInterface
public interface Guests {
  /** Whether the account was asked about this item and has neither declined nor stepped back. */
  boolean invited(String district, UUID itemId, UUID account);
}
