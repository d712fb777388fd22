package org.fengqiao.prevention.domain.effect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Draws arms. Inside a stratum tasks are numbered in order of arrival and cut into blocks; in a
 * block the places are ranked by a hash of seed, trial, stratum and place, and the first half
 * begins at once. Whoever knows the seed can draw again; before it is shown, its hash binds it.
 */
public final class Draw {
  private Draw() {}

  /**
   * The arm of a place.
   *
   * @param seed 32 bytes in hex
   * @param place number in the stratum, from 0
   * @param blockSize even
   */
  public static Arm arm(String seed, UUID trial, String stratum, int place, int blockSize) {
    int first = place / blockSize * blockSize;
    int rank =
        IntStream.range(first, first + blockSize)
            .boxed()
            .sorted(Comparator.comparing(i -> sha256(seed + '|' + trial + '|' + stratum + '|' + i)))
            .toList()
            .indexOf(place);
    return rank < blockSize / 2 ? Arm.NOW : Arm.LATER;
  }

  /** SHA-256 of a text, in hex. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
