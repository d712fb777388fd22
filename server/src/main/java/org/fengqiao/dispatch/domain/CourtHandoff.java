package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item at a court (NS-31).
 *
 * @param level who has it there now
 * @param note what was said last, redacted
 * @param key idempotency key of the last change
 */
public record CourtHandoff(
    UUID id,
    UUID itemId,
    String number,
    String court,
    Level level,
    Desks desks,
    Days days,
    Status status,
    String note,
    Instant handedAt,
    Instant changedAt,
    long version,
    UUID key) {

  /** The four levels of contact, in the order they are climbed. */
  public enum Level {
    /** 首办. */
    FIRST,
    /** 主办. */
    LEAD,
    /** 院领导督办. */
    PRESIDENT,
    /** 联合办理. */
    JOINT
  }

  /** Where it stands. */
  public enum Status {
    HANDED,
    RECEIVED,
    CONCLUDED,
    RETURNED;

    /** Whether nothing more comes of it. */
    public boolean over() {
      return this == CONCLUDED || this == RETURNED;
    }

    /** Whether this may follow: the court cannot un-receive, and what is over stays over. */
    public boolean mayBecome(Status next) {
      return !over() && next.compareTo(this) >= 0;
    }
  }

  /** Desk and telephone of each level: offices, not persons; empty when not known. */
  public record Desks(String first, String lead, String president, String joint) {}

  /** Day on which each level took it; null before, or when it was passed over. */
  public record Days(
      @Nullable LocalDate first,
      @Nullable LocalDate lead,
      @Nullable LocalDate president,
      @Nullable LocalDate joint) {
    /** Nobody has told any. */
    public static final Days NONE = new Days(null, null, null, null);

    /** The day of a level. */
    public @Nullable LocalDate of(Level level) {
      return switch (level) {
        case FIRST -> first;
        case LEAD -> lead;
        case PRESIDENT -> president;
        case JOINT -> joint;
      };
    }

    /** The same, with this day for a level that has none. */
    public Days reached(Level level, LocalDate day) {
      if (of(level) != null) {
        return this;
      }
      return switch (level) {
        case FIRST -> new Days(day, lead, president, joint);
        case LEAD -> new Days(first, day, president, joint);
        case PRESIDENT -> new Days(first, lead, day, joint);
        case JOINT -> new Days(first, lead, president, day);
      };
    }

    /** Whether one of them is still to come. */
    public boolean after(LocalDate today) {
      return Stream.of(Level.values())
          .map(this::of)
          .anyMatch(day -> day != null && day.isAfter(today));
    }
  }

  /** After the court was heard of. */
  public CourtHandoff moved(
      Level at, Desks known, Days since, Status after, String said, Instant when, UUID newKey) {
    return new CourtHandoff(
        id,
        itemId,
        number,
        court,
        at,
        known,
        since,
        after,
        said,
        handedAt,
        when,
        version + 1,
        newKey);
  }
}
