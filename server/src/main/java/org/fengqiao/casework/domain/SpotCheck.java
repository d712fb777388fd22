package org.fengqiao.casework.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Which of the matters settled on the spot the street looks at (domain notes 4.4, row 51). Drawn by
 * the hash of the item's id: the same item gives the same answer for ever, and who settled it plays
 * no part. Pure.
 */
public final class SpotCheck {
  private static final int THOUSAND = 1000;

  private SpotCheck() {}

  /**
   * An edition of the rule.
   *
   * @param perThousand matters of a thousand that are drawn, 0 to 1000
   * @param dueDays calendar days until the look is due
   */
  public record Rule(int perThousand, int dueDays) {}

  /** Whether the item is drawn. More per thousand never lets go what fewer have drawn. */
  public static boolean drawn(UUID item, Rule rule) {
    return Integer.remainderUnsigned(hash(item), THOUSAND) < rule.perThousand();
  }

  private static int hash(UUID item) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(item.toString().getBytes(StandardCharsets.US_ASCII));
      return ByteBuffer.wrap(digest).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
