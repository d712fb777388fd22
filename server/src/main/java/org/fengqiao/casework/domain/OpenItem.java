package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A matter to be opened. Everything in it has been validated by the caller; the place is mapped,
 * the severity computed, the body suggested.
 *
 * @param key the client's UUID; becomes the key of the first event
 * @param receiptLevel level at which it was received (MC-01)
 * @param place where it belongs
 * @param safety the answers that were yes, in enum order
 * @param text as told; stored encrypted, its redacted summary in the clear
 * @param parties as told, free text; stored encrypted, null when nobody was named
 * @param occurredAt when it happened, after any correction of a skewed phone clock
 * @param reportedAt when the server took it; its year goes into the number and its date starts the
 *     clocks of a dispute
 * @param receivedOn day a petition was received, null when that is the day it was registered; its
 *     clocks start from it
 * @param tier the tier whose internal limit starts to run
 * @param scale money in dispute, and how many alike there are beside it
 * @param info further facts for the event log and the timeline, no personal data
 */
public record OpenItem(
    UUID key,
    String district,
    Track track,
    Channel channel,
    Regions.ReceiptLevel receiptLevel,
    Kind kind,
    @Nullable String subKind,
    boolean kindProvisional,
    Severity severity,
    List<Safety> safety,
    Urgency urgency,
    Seal seal,
    Placement place,
    int peopleInvolved,
    @PersonalData String text,
    @PersonalData @Nullable String parties,
    Instant occurredAt,
    Instant reportedAt,
    @Nullable LocalDate receivedOn,
    @Nullable String suggestedBody,
    Tier tier,
    @Nullable String repeatOf,
    Scale scale,
    java.util.Map<String, Object> info) {

  public OpenItem {
    safety = List.copyOf(safety);
    info = java.util.Map.copyOf(info);
  }

  /** The day a petition was received. */
  public LocalDate received() {
    return receivedOn == null ? reportedAt.atZone(Clock.ZONE).toLocalDate() : receivedOn;
  }

  /**
   * Where a matter belongs.
   *
   * @param confirmed false while the point is doubtful and waits for {@code verify}
   */
  public record Placement(
      String gridCode,
      long gridVersion,
      String communityCode,
      String streetCode,
      boolean confirmed) {}
}
