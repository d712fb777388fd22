package org.fengqiao.grid.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a place in somebody else's scheme, and when it held. Any code of a scheme means one
 * place on any day.
 *
 * @param scheme capital letters, digits, dash and underscore, e.g. {@code CJT349}
 * @param code as it is written there, at most 60 characters
 * @param from first day
 * @param to first day it no longer held; null while it does
 * @param place code of the place here, 6 to 18 digits
 */
public record ExternalCode(
    String scheme, String code, LocalDate from, @Nullable LocalDate to, String place) {

  /** Whether it held on a day. */
  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && (to == null || on.isBefore(to));
  }

  /** The same until another day. */
  public ExternalCode until(@Nullable LocalDate end) {
    return new ExternalCode(scheme, code, from, end, place);
  }
}
