package org.fengqiao.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/** What can be said about a report without looking anything up. Coordinates are judged by grid. */
public final class ReportCheck {
  /** Longest text, characters. */
  public static final int MAX_TEXT = 4000;

  /** Most photos of one report. */
  public static final int MAX_PHOTOS = 9;

  static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int MAX_PEOPLE = 100_000;
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
  private static final Pattern PHOTO = Pattern.compile("[0-9a-fA-F-]{36}|[0-9a-fA-F]{64}");

  private ReportCheck() {}

  /**
   * The instant the matter happened, in the server's time.
   *
   * @param occurredAt corrected when the phone's clock is ahead
   * @param shifted whether it was corrected
   */
  public record Moment(Instant occurredAt, boolean shifted) {}

  /** Everything wrong with the report; empty when nothing is. */
  public static List<Field> faults(Report r, Instant now) {
    List<Field> faults = new ArrayList<>(0);
    if (r.peopleInvolved() < 1 || r.peopleInvolved() > MAX_PEOPLE) {
      faults.add(new Field("/peopleInvolved", "people-out-of-range"));
    }
    if (!Scale.tellable(r.amount())) {
      faults.add(new Field("/amount", "amount-out-of-range"));
    }
    addIf(faults, "/text", text(r.text()));
    addIf(faults, "/occurredAt", time(r, now));
    addIf(faults, "/receivedOn", received(r, now));
    if (r.source() != null && !SOURCE.matcher(r.source()).matches()) {
      faults.add(new Field("/source", "unknown-source"));
    }
    if (r.photos().size() > MAX_PHOTOS) {
      faults.add(new Field("/photos", "photo-too-many"));
    } else if (!r.photos().stream().allMatch(p -> PHOTO.matcher(p).matches())) {
      faults.add(new Field("/photos", "unknown-photo"));
    }
    return faults;
  }

  /**
   * The moment it happened. Only a time more than {@link #AHEAD} ahead is looked at: if {@code
   * sentAt} shows that the phone's clock runs ahead, the difference is taken off.
   */
  public static Moment moment(Report r, Instant now) {
    @Nullable Instant sent = r.sentAt();
    boolean ahead = r.occurredAt().isAfter(now.plus(AHEAD));
    if (!ahead || sent == null || !sent.isAfter(now.plus(AHEAD))) {
      return new Moment(r.occurredAt(), false);
    }
    return new Moment(r.occurredAt().minus(Duration.between(now, sent)), true);
  }

  private static String time(Report r, Instant now) {
    Instant at = moment(r, now).occurredAt();
    if (at.isAfter(now.plus(AHEAD))) {
      return "occurred-in-future";
    }
    return at.isBefore(OLDEST) ? "occurred-too-long-ago" : "";
  }

  /**
   * The day a petition was received: a petition's, come, not before what it is about, and not so
   * long ago that it is a slip of the pen. What was parted from an old petition is as old as it.
   */
  private static String received(Report r, Instant now) {
    @Nullable LocalDate on = r.origin().receivedOn();
    if (on == null) {
      return "";
    }
    if (r.origin().track() != Track.PETITION) {
      return "received-no-petition";
    }
    LocalDate today = day(now);
    if (on.isAfter(today)) {
      return "received-in-future";
    }
    if (on.isBefore(day(moment(r, now).occurredAt()))) {
      return "received-before-event";
    }
    boolean old = on.isBefore(today.minusYears(1)) && r.origin().known() == null;
    return old ? "received-too-long-ago" : "";
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate();
  }

  private static String text(String text) {
    if (text.isBlank()) {
      return "text-missing";
    }
    if (text.length() > MAX_TEXT) {
      return "text-too-long";
    }
    return PlainText.fault(text);
  }

  private static void addIf(List<Field> faults, String pointer, String code) {
    if (!code.isEmpty()) {
      faults.add(new Field(pointer, code));
    }
  }
}
