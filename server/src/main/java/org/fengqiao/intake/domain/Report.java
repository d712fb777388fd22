package org.fengqiao.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.gis.Datum;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in the field reports. Any value may still be wrong: {@link ReportCheck} says so.
 *
 * @param id made by the client when the draft was opened; the idempotency key
 * @param kind one of the eleven, or UNCLASSIFIED
 * @param lon degrees as sent, in {@code datum}
 * @param lat degrees as sent, in {@code datum}
 * @param accuracyM radius of the accuracy disc in metres; null when the device did not say
 * @param occurredAt when it happened, by the reporter's clock
 * @param text the reporter's own words
 * @param peopleInvolved at least 1
 * @param safety answers to the safety questions that were yes
 * @param source what fixed the position, e.g. {@code GPS}, {@code MAP}
 * @param fixedAt when the position was fixed, by the reporter's clock
 * @param sentAt when it was sent, by the reporter's clock; not part of the idempotency hash because
 *     a retry is sent later
 * @param photos ids or SHA-256 of photos the reporter took for this report
 * @param confirmedGrid the grid a person confirmed on the map; wins over the point
 * @param amount money in dispute, yuan; null when nobody told
 * @param origin how and at which level it reached the office
 */
@PersonalData
public record Report(
    UUID id,
    Kind kind,
    @Nullable String subKind,
    Datum datum,
    double lon,
    double lat,
    @Nullable Double accuracyM,
    Instant occurredAt,
    String text,
    int peopleInvolved,
    Set<Safety> safety,
    @Nullable String source,
    @Nullable Instant fixedAt,
    @Nullable Instant sentAt,
    List<String> photos,
    @Nullable String confirmedGrid,
    @Nullable Long amount,
    Origin origin) {
  public Report {
    safety = Set.copyOf(safety);
    photos = List.copyOf(photos);
  }

  /** A report of somebody in the field. */
  public Report(
      UUID id,
      Kind kind,
      @Nullable String subKind,
      Datum datum,
      double lon,
      double lat,
      @Nullable Double accuracyM,
      Instant occurredAt,
      String text,
      int peopleInvolved,
      Set<Safety> safety,
      @Nullable String source,
      @Nullable Instant fixedAt,
      @Nullable Instant sentAt,
      List<String> photos,
      @Nullable String confirmedGrid) {
    this(
        id,
        kind,
        subKind,
        datum,
        lon,
        lat,
        accuracyM,
        occurredAt,
        text,
        peopleInvolved,
        safety,
        source,
        fixedAt,
        sentAt,
        photos,
        confirmedGrid,
        null,
        Origin.FIELD);
  }

  /**
   * How a matter reached the office (NA-01) and at which level it was received (MC-01). Whoever is
   * in the field reports what he found; the other channels are for those who register letters,
   * visits and referrals.
   *
   * @param known the track of the matter this one was parted from; null when the channel says it
   * @param receivedOn day a petition was received; null for today
   */
  public record Origin(
      Channel channel,
      Regions.ReceiptLevel level,
      @Nullable Track known,
      @Nullable LocalDate receivedOn) {
    /** Found by a grid worker. */
    public static final Origin FIELD = new Origin(Channel.GRID, Regions.ReceiptLevel.COUNTY);

    /** Received today, a petition or not as the channel says. */
    public Origin(Channel channel, Regions.ReceiptLevel level) {
      this(channel, level, null, null);
    }

    /** Whether it begins as a dispute or as a petition (domain notes 4.2). */
    public Track track() {
      return known == null ? Track.of(channel) : known;
    }
  }
}
