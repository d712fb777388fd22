package org.fengqiao.inquiry.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The code that opens one item to the one who holds it. Only its hash is kept; another code ends
 * the one before.
 *
 * @param edition 1 for the first code of an item, one more with each
 * @param hash SHA-256 of item and code
 * @param issuedBy account that handed it out
 */
public record QueryCode(
    String district, UUID itemId, int edition, byte[] hash, UUID issuedBy, Instant issuedAt) {
  /** Ten characters of five bits: too many to be guessed, few enough to be read out. */
  private static final int LENGTH = 10;

  /** Crockford's alphabet: without I, L, O and U, which are mistaken for others. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** A new code as it is printed, for example {@code 7K2QM-94XRT}. */
  public static String make(RandomGenerator random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** What is kept of a code, however it was typed: small letters, no hyphen, O for 0, I for 1. */
  public static byte[] hash(UUID itemId, String code) {
    String plain =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((itemId + "|" + plain).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether this is the code; takes as long for a wrong one. */
  public boolean opens(String code) {
    return MessageDigest.isEqual(hash, hash(itemId, code));
  }
}
