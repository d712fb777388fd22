package org.fengqiao.approval.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody wants, as its feature describes it.
 *
 * @param district six digits
 * @param id the proposer's UUID; the same again is the same change
 * @param place code of the narrowest place it is about: whoever decides must be responsible there
 * @param subject what sort of change, the {@link ApprovalHandler#subject} of its owner, e.g. {@code
 *     law-edition}
 * @param target what is changed, e.g. the number of an item; one change of a subject and target
 *     waits at a time
 * @param payload JSON, at most 500,000 characters; without personal data unless the caller sealed
 *     it
 * @param effectiveOn first day it shall hold; null for at once
 * @param reason why, 1 to 500 characters, no names
 */
public record StagedChange(
    String district,
    UUID id,
    String place,
    String subject,
    String target,
    String payload,
    @Nullable LocalDate effectiveOn,
    String reason) {
  private static final int LONGEST = 500_000;
  private static final int REASON = 500;

  /**
   * Checks lengths.
   *
   * @throws IllegalArgumentException when the feature hands over something too long or empty
   */
  public StagedChange {
    boolean fits =
        place.startsWith(district)
            && subject.matches("[a-z][a-z-]{1,39}")
            && !target.isBlank()
            && target.length() <= 100
            && payload.length() <= LONGEST
            && !reason.isBlank()
            && reason.length() <= REASON;
    if (!fits) {
      throw new IllegalArgumentException("not a change to stage: " + subject + ' ' + id);
    }
  }

  /** The same with another reason. */
  public StagedChange withReason(String words) {
    return new StagedChange(district, id, place, subject, target, payload, effectiveOn, words);
  }
}
