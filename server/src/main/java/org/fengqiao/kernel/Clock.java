package org.fengqiao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only source of time. A replay runs on a simulated one, so no SQL, timer or session may ask
 * another.
 */
@FunctionalInterface
public interface Clock {
  /** Every date of the product is a date in this zone. */
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Now, truncated to microseconds as the database keeps it. */
  Instant now();

  /** Today in {@link #ZONE}. */
  default LocalDate today() {
    return now().atZone(ZONE).toLocalDate();
  }
}
