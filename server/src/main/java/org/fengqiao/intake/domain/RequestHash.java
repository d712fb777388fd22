package org.fengqiao.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Tells whether two requests with the same id say the same. Every member of the report counts
 * except {@code sentAt}; order of members, blanks and spelling of numbers in the JSON do not.
 */
public final class RequestHash {
  private static final char SEPARATOR = '\u001f';

  private RequestHash() {}

  /** SHA-256 of the report's meaning, 32 bytes. */
  public static byte[] of(Report r) {
    StringBuilder s = new StringBuilder(256 + r.text().length());
    for (Object part :
        Arrays.asList(
            r.kind(),
            r.subKind(),
            r.datum(),
            r.lon(),
            r.lat(),
            r.accuracyM(),
            r.occurredAt(),
            r.peopleInvolved(),
            new TreeSet<>(r.safety()),
            r.source(),
            r.fixedAt(),
            r.photos(),
            r.confirmedGrid(),
            r.text())) {
      s.append(part).append(SEPARATOR);
    }
    if (r.amount() != null) {
      // Only where it was told: what waits on a phone from before is known again.
      s.append("amount=").append(r.amount()).append(SEPARATOR);
    }
    if (!r.origin().equals(Report.Origin.FIELD)) {
      Report.Origin o = r.origin();
      // Spelt as before petitions had a day, so that what waits on a phone is known again.
      s.append("Origin[channel=").append(o.channel()).append(", level=").append(o.level());
      s.append(o.receivedOn() == null ? "]" : ", receivedOn=" + o.receivedOn() + ']');
      s.append(SEPARATOR);
    }
    return sha256(s.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes, 32 bytes. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
