package org.fengqiao.imports.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Check sums of pieces and of what they make. */
public final class Sums {
  private static final HexFormat HEX = HexFormat.of();

  private Sums() {}

  /** SHA-256 as 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return HEX.formatHex(sha().digest(bytes));
  }

  /**
   * SHA-256 of the SHA-256s of a file's pieces, as {@link JobFile#digest}.
   *
   * @param told bytes looked at, after each piece
   */
  public static String digest(Path file, int pieceBytes, LongConsumer told) throws IOException {
    MessageDigest list = sha();
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(pieceBytes);
          piece.length > 0;
          piece = in.readNBytes(pieceBytes)) {
        list.update(sha().digest(piece));
        done += piece.length;
        told.accept(done);
      }
    }
    return HEX.formatHex(list.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
