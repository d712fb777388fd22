package org.fengqiao.inquiry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner's rating of one item: of the petition office and of the unit that handled it, each
 * by itself. It is of the handling, never of a person.
 *
 * @param reason redacted, null when none was told
 * @param until last day on which it may be changed
 * @param version 1 as given, 2 when changed; there is no third
 */
public record Rating(
    String district,
    UUID itemId,
    Mark office,
    Mark unit,
    @Nullable String reason,
    Instant givenAt,
    LocalDate until,
    int version) {
  private static final int CHANGED = 2;

  /** Whether it may still be changed on this day: once, and while there is time to rate. */
  public boolean changeable(LocalDate today) {
    return version < CHANGED && !today.isAfter(until);
  }

  /** Whether these words say what was said before. */
  public boolean says(Mark otherOffice, Mark otherUnit, @Nullable String otherReason) {
    return office == otherOffice && unit == otherUnit && Objects.equals(reason, otherReason);
  }

  /** Whether somebody was not content with either of them. */
  public boolean dissatisfied() {
    return office == Mark.DISSATISFIED || unit == Mark.DISSATISFIED;
  }

  /** The same item rated otherwise. */
  public Rating changed(Mark otherOffice, Mark otherUnit, @Nullable String otherReason) {
    return new Rating(
        district, itemId, otherOffice, otherUnit, otherReason, givenAt, until, version + 1);
  }
}
