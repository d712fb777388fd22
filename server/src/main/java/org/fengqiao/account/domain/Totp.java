package org.fengqiao.account.domain;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 with HMAC-SHA-1, 30 seconds, six digits. */
public final class Totp {
  private static final int STEP_S = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

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

  /** The secret as people type it: base32 without padding (RFC 4648). */
  public static String base32(byte[] secret) {
    StringBuilder out = new StringBuilder((secret.length * 8 + 4) / 5);
    int held = 0;
    int bits = 0;
    for (byte b : secret) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(BASE32.charAt((held >>> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      out.append(BASE32.charAt((held << (5 - bits)) & 31));
    }
    return out.toString();
  }

  /** What authenticator apps scan; the parameters are the defaults, so they are left out. */
  public static String uri(byte[] secret, String issuer, String username) {
    String who = escape(issuer) + ':' + escape(username);
    return "otpauth://totp/" + who + "?secret=" + base32(secret) + "&issuer=" + escape(issuer);
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The step a code is right for: now, one before or one after, and later than the last accepted.
   */
  public static OptionalLong accept(byte[] secret, String code, Instant at, long lastStep) {
    long now = Math.floorDiv(at.getEpochSecond(), STEP_S);
    for (long step = now - 1; step <= now + 1; step++) {
      if (step > lastStep && same(code(secret, step), code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }
}
