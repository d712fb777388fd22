package org.fengqiao.platform.http;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.SecretFile;

/**
 * Opaque, signed positions for keyset paging: the values of the sort key of the last row shown.
 * Signed so that nobody can put values of his own into a query's start.
 */
@Singleton
public class Cursors {
  private static final int MAC_BYTES = 12;
  private static final int MAX_LENGTH = 1024;

  private final SecretKeySpec key;

  Cursors(@Value("${fengqiao.data:}") String data) {
    Path folder = data.isEmpty() ? null : Path.of(data, "keys");
    key = new SecretKeySpec(SecretFile.bytes(folder, "cursor.key", 32), "HmacSHA256");
  }

  /** The cursor after a row with these sort values. */
  public String encode(String... values) {
    byte[] text = String.join("\0", values).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(mac(text));
    out.writeBytes(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /**
   * The values of a cursor.
   *
   * @param count how many the caller expects
   * @throws RefusalException {@code forged-cursor} (400) when it is not one of ours
   */
  public List<String> decode(String cursor, int count) {
    try {
      if (cursor.length() > MAX_LENGTH) {
        throw forged();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      byte[] mac = new byte[MAC_BYTES];
      bytes.get(mac);
      byte[] text = new byte[bytes.remaining()];
      bytes.get(text);
      List<String> values =
          new ArrayList<>(Arrays.asList(new String(text, StandardCharsets.UTF_8).split("\0", -1)));
      if (!MessageDigest.isEqual(mac, mac(text)) || values.size() != count) {
        throw forged();
      }
      return values;
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException unreadable) {
      throw forged();
    }
  }

  private byte[] mac(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RefusalException forged() {
    return new RefusalException(Rejection.of("forged-cursor", 400));
  }
}
