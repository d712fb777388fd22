package org.fengqiao.factor.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stability risk assessment (稳评) of what a project decides (NA-13, NS-13).
 *
 * @param id made by the writer: idempotency key
 * @param project the project
 * @param number number of the report
 * @param on day of the report
 * @param body responsible body
 * @param measures measures against the risk; about places, not about a person
 * @param version how often it was written
 */
public record Assessment(
    UUID id,
    UUID project,
    String number,
    Risk risk,
    Outcome outcome,
    LocalDate on,
    String body,
    String measures,
    long version) {
  /** Level of risk it found. */
  public enum Risk {
    LOW,
    MEDIUM,
    HIGH
  }

  /** What follows: go on, put off, or do not. */
  public enum Outcome {
    PROCEED,
    DEFER,
    REJECT
  }
}
