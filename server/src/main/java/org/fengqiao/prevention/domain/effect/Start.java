package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * The end of waiting in the later arm.
 *
 * @param key idempotency key
 * @param reason of a person, about the place; null for a run
 */
public record Start(
    String district,
    UUID trial,
    UUID warning,
    UUID key,
    Cause cause,
    Instant at,
    Role role,
    @Nullable String reason) {

  /** Why waiting ended. */
  public enum Cause {
    /** Its day had come. */
    DUE,
    /** The place rose to orange or above. */
    ROSE,
    /** A matter came in which safety is at stake. */
    SAFETY,
    /** A person said so. */
    EARLY,
    /** The warning was over before. */
    ENDED
  }
}
