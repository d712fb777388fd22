package org.fengqiao.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * The hash of a seal: SHA-256 over the previous hash and each entry's fields, every field preceded
 * by its length so that no two different entries read the same.
 */
public final class Chain {
  private Chain() {}

  /** What the first seal of a district builds on. */
  public static byte[] start(String district) {
    return digest().digest(district.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash that seals these entries after {@code previous}. */
  public static byte[] next(byte[] previous, List<AuditEntry> entries) {
    MessageDigest digest = digest();
    digest.update(previous);
    for (AuditEntry entry : entries) {
      add(digest, entry);
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, AuditEntry entry) {
    Instant at = entry.at();
    digest.update(
        ByteBuffer.allocate(36)
            .putLong(entry.seq())
            .putLong(at.getEpochSecond())
            .putInt(at.getNano())
            .putLong(entry.actor().getMostSignificantBits())
            .putLong(entry.actor().getLeastSignificantBits())
            .array());
    text(digest, entry.role());
    text(digest, entry.action());
    text(digest, entry.object());
    text(digest, entry.detail());
  }

  private static void text(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
