package org.fengqiao.account.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 with HMAC-SHA-1, 30 seconds, six digits. */
public final class Totp {
  private static final int STEP_S = 30;

  private Totp() {}

  /** The code of a 30-second step. */
  public static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The step a code is right for: now, one before or one after, and later than the last accepted.
   */
  public static OptionalLong accept(byte[] secret, String code, Instant at, long lastStep) {
    long now = Math.floorDiv(at.getEpochSecond(), STEP_S);
    for (long step = now - 1; step <= now + 1; step++) {
      if (step > lastStep && code(secret, step).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }
}
