package org.fengqiao.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Opaque 256-bit tokens and the hashes that are kept of them. */
final class Tokens {
  /** 32 bytes in base64url without padding. */
  static final int LENGTH = 43;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String make() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What failures are counted under; says nothing of the name or address itself. */
  static String subject(String kind, String value) {
    return kind + ":" + HexFormat.of().formatHex(hash(value), 0, 16);
  }
}
