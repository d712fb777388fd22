package org.fengqiao.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.fengqiao.imports.domain.Sums;

/** A file somebody brings, with what is told of it. */
record Brought(UUID id, String kind, String name, byte[] bytes, int pieceBytes) {

  static Brought text(String kind, String name, String text, int pieceBytes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Brought(UUID.randomUUID(), kind, name, bytes, pieceBytes);
  }

  int pieces() {
    return (bytes.length + pieceBytes - 1) / pieceBytes;
  }

  byte[] piece(int no) {
    return Arrays.copyOfRange(
        bytes, no * pieceBytes, Math.min(bytes.length, (no + 1) * pieceBytes));
  }

  String sum(int no) {
    return Sums.sha256(piece(no));
  }

  /** Reckoned otherwise than the server does it. */
  String digest() {
    try (var in = new ByteArrayInputStream(bytes)) {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      for (byte[] each = in.readNBytes(pieceBytes);
          each.length > 0;
          each = in.readNBytes(pieceBytes)) {
        all.update(MessageDigest.getInstance("SHA-256").digest(each));
      }
      return HexFormat.of().formatHex(all.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String announced(String options) {
    return """
    {"id":"%s","kind":"%s","files":[{"name":"%s","size":%d,"digest":"%s"}],"options":%s}\
    """
        .formatted(id, kind, name, bytes.length, digest(), options);
  }
}
