package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.UUID;

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

  /** After the court was heard of. */
  public CourtHandoff moved(
      Level at, Desks reached, Status after, String said, Instant when, UUID newKey) {
    return new CourtHandoff(
        id, itemId, number, court, at, reached, after, said, handedAt, when, version + 1, newKey);
  }
}
