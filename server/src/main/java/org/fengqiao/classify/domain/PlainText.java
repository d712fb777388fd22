package org.fengqiao.classify.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Text without what writers vary at will: width, case, blanks and punctuation. */
public final class PlainText {
  private static final int HASH_BYTES = 16;

  private PlainText() {}

  /** NFKC, lower case, letters and digits only. */
  public static String normalise(String text) {
    String folded =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        kept.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return kept.toString();
  }

  /**
   * Hash of the normalised text: 32 hex digits, equal for texts that differ only in width, case,
   * blanks or punctuation. Two reports of one grid with the same hash are one matter.
   */
  public static String hash(String text) {
    return hashNormalised(normalise(text));
  }

  /** {@link #hash} for text already normalised. */
  public static String hashNormalised(String normalised) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
