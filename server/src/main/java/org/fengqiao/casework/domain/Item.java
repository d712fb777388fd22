package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/**
 * One matter as it stands: the fold of its events. Holds no personal data; the summary is redacted.
 * The two due dates are not part of the fold: they repeat the item's earliest running clock, which
 * a calendar import may move without any event.
 *
 * @param number what people see, e.g. {@code 440105-2026-000123}
 * @param version number of events so far; the optimistic lock
 * @param kindProvisional the kind comes from a classifier and nobody has confirmed it
 * @param points severity points; {@code level} is their colour
 * @param gridVersion version of the grid set the place was mapped with
 * @param placeConfirmed somebody confirmed the grid; false while a doubtful point waits for {@code
 *     verify}
 * @param bodyCode the body that has the item, null before dispatch
 * @param suggestedBody what the machine proposes; a person dispatches
 * @param tier tier whose turn it is
 * @param route legal route recorded at triage, null before
 * @param leadItem number of the item this one was merged into
 * @param repeatOf number of the item this one repeats
 * @param textHash keyed hash of the normalised text, 0 when the text is too short to compare
 * @param handlerId account of the one who signed or mediates; may not do the follow-up
 * @param resumeState where PAUSED or MERGED returns to
 * @param demo made-up item of the demonstration district
 * @param regions what changes beside the state
 * @param progress what earlier events left for the guards of later ones
 * @param dueOn earliest running clock as counted, null when none runs
 * @param legalDueOn the same clock rolled over days of rest
 */
public record Item(
    String district,
    UUID id,
    String number,
    ItemState state,
    long version,
    Track track,
    Channel channel,
    Kind kind,
    @Nullable String subKind,
    boolean kindProvisional,
    int points,
    Level level,
    List<Safety> safety,
    Urgency urgency,
    Seal seal,
    String gridCode,
    long gridVersion,
    String communityCode,
    String streetCode,
    boolean placeConfirmed,
    @Nullable String bodyCode,
    @Nullable String suggestedBody,
    Tier tier,
    @Nullable PetitionCategory category,
    @Nullable LegalRoute route,
    @Nullable String leadItem,
    @Nullable String repeatOf,
    int peopleInvolved,
    String summary,
    long textHash,
    UUID reporterId,
    @Nullable UUID handlerId,
    @Nullable ItemState resumeState,
    Instant occurredAt,
    Instant reportedAt,
    boolean demo,
    Regions regions,
    Progress progress,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate legalDueOn) {

  public Item {
    safety = List.copyOf(safety);
  }

  /** The same item with the dates of its earliest running clock. */
  public Item due(@Nullable LocalDate due, @Nullable LocalDate legal) {
    return new ItemDraft(this).due(due, legal).toItem();
  }

  /** How callers name this item. */
  public ItemRef ref() {
    return new ItemRef(district, number);
  }
}
