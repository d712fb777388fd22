package org.fengqiao.intake.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.DeviceClass;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/reports}; everything is text or number until it has been read. */
@Serdeable
@PersonalData
record ReportRequest(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String subKind,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable String datum,
    @Nullable Double accuracyM,
    @Nullable String occurredAt,
    @Nullable String text,
    @Nullable Integer peopleInvolved,
    @Nullable List<String> safety,
    @Nullable String source,
    @Nullable String fixedAt,
    @Nullable String sentAt,
    @Nullable List<@Nullable String> photos,
    @Nullable String confirmedGrid,
    @Nullable String channel,
    @Nullable String receiptLevel,
    @Nullable String receivedOn,
    @Nullable Long amount,
    @Nullable Double deviceLon,
    @Nullable Double deviceLat) {

  /**
   * What it was sent with. The device's own position, before the reporter set another one on the
   * map, is never a reason to refuse.
   */
  Device device(@Nullable String userAgent) {
    @Nullable LonLat fix = null;
    if (deviceLon != null
        && deviceLat != null
        && Double.isFinite(deviceLon)
        && Double.isFinite(deviceLat)) {
      fix = new LonLat(deviceLon, deviceLat);
    }
    return new Device(DeviceClass.of(userAgent), fix);
  }

  /** The report, or every member that cannot be read. */
  Outcome<Report> read() {
    List<Field> faults = new ArrayList<>(0);
    @Nullable UUID key = uuid(id, faults);
    Kind readKind = constant(Kind.class, kind, "/kind", "unknown-kind", Kind.UNCLASSIFIED, faults);
    Datum readDatum =
        constant(Datum.class, datum, "/datum", "unknown-datum", Datum.UNKNOWN, faults);
    double readLon = number(lon, "/lon", faults);
    double readLat = number(lat, "/lat", faults);
    @Nullable Instant occurred = time(occurredAt, "/occurredAt", faults);
    if (occurredAt == null) {
      faults.add(new Field("/occurredAt", "value-missing"));
    }
    Set<Safety> readSafety = EnumSet.noneOf(Safety.class);
    for (String s : safety == null ? List.<String>of() : safety) {
      readSafety.add(constant(Safety.class, s, "/safety", "unknown-safety", Safety.THREAT, faults));
    }
    @Nullable Instant fixed = time(fixedAt, "/fixedAt", faults);
    @Nullable Instant sent = time(sentAt, "/sentAt", faults);
    if (confirmedGrid != null && !confirmedGrid.matches("\\d{13,18}")) {
      faults.add(new Field("/confirmedGrid", "unknown-grid"));
    }
    Report.Origin origin = origin(faults);
    List<String> readPhotos = photos(photos, faults);
    if (!faults.isEmpty() || key == null || occurred == null) {
      return Outcome.refused(new IntakeRefusal.Invalid(faults));
    }
    return Outcome.done(
        new Report(
            key,
            readKind,
            subKind,
            readDatum,
            readLon,
            readLat,
            accuracyM,
            occurred,
            text == null ? "" : text,
            peopleInvolved == null ? 1 : peopleInvolved,
            readSafety,
            source,
            fixed,
            sent,
            readPhotos,
            confirmedGrid,
            amount,
            origin));
  }

  private Report.Origin origin(List<Field> faults) {
    Report.Origin field = Report.Origin.FIELD;
    return new Report.Origin(
        channel == null
            ? field.channel()
            : constant(
                Channel.class, channel, "/channel", "unknown-channel", field.channel(), faults),
        receiptLevel == null
            ? field.level()
            : constant(
                Regions.ReceiptLevel.class,
                receiptLevel,
                "/receiptLevel",
                "unknown-receipt-level",
                field.level(),
                faults),
        null,
        day(receivedOn, "/receivedOn", faults));
  }

  private static List<String> photos(@Nullable List<@Nullable String> named, List<Field> faults) {
    List<String> photos = new ArrayList<>(0);
    if (named != null) {
      for (@Nullable String photo : named) {
        if (photo == null) {
          faults.add(new Field("/photos", "unknown-photo"));
        } else {
          photos.add(photo);
        }
      }
    }
    return photos;
  }

  private static @Nullable UUID uuid(@Nullable String text, List<Field> faults) {
    if (text != null && text.length() == 36) {
      try {
        return UUID.fromString(text);
      } catch (IllegalArgumentException notOne) {
        // told below
      }
    }
    faults.add(new Field("/id", "id-not-a-uuid"));
    return null;
  }

  private static double number(@Nullable Double value, String pointer, List<Field> faults) {
    if (value == null) {
      faults.add(new Field(pointer, "value-missing"));
      return 0;
    }
    return value;
  }

  private static @Nullable Instant time(@Nullable String text, String pointer, List<Field> faults) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text)
          .toInstant()
          .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      faults.add(new Field(pointer, "time-not-readable"));
      return null;
    }
  }

  private static @Nullable LocalDate day(
      @Nullable String text, String pointer, List<Field> faults) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      faults.add(new Field(pointer, "time-not-readable"));
      return null;
    }
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type,
      @Nullable String text,
      String pointer,
      String code,
      E fallback,
      List<Field> faults) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(text)) {
        return e;
      }
    }
    faults.add(new Field(pointer, text == null ? "value-missing" : code));
    return fallback;
  }
}
