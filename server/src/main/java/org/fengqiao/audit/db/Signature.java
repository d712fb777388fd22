package org.fengqiao.audit.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.audit.domain.AuditEntry;
import org.fengqiao.platform.SecretFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server's own rows from rows that somebody put into the table: eight random bytes and
 * the first sixteen of HMAC-SHA-256 over them and the row. The key lies in {@code keys/audit.key}
 * of the data folder, out of the database's reach; every server of one database needs the same.
 */
@Singleton
class Signature {
  static final int NONCE = 8;
  private static final int BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Signature(@Value("${fengqiao.data:}") String data) {
    Path folder = data.isEmpty() ? null : Path.of(data, "keys");
    key = new SecretKeySpec(SecretFile.bytes(folder, "audit.key", 32), ALGORITHM);
  }

  /** What one row says, in the form the database gives it back. */
  record Row(
      String district,
      Instant at,
      UUID actor,
      String role,
      String action,
      String object,
      String detail) {}

  byte[] sign(Row row) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    return ByteBuffer.allocate(NONCE + BYTES).put(nonce).put(mac(nonce, row)).array();
  }

  AuditEntry.Origin origin(Row row, byte @Nullable [] signature) {
    if (signature == null) {
      return AuditEntry.Origin.UNSIGNED;
    }
    byte[] nonce = Arrays.copyOf(signature, NONCE);
    byte[] given = Arrays.copyOfRange(signature, NONCE, signature.length);
    return MessageDigest.isEqual(given, mac(nonce, row))
        ? AuditEntry.Origin.OURS
        : AuditEntry.Origin.FOREIGN;
  }

  private byte[] mac(byte[] nonce, Row row) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(nonce);
      Instant at = row.at();
      mac.update(
          ByteBuffer.allocate(28)
              .putLong(at.getEpochSecond())
              .putInt(at.getNano())
              .putLong(row.actor().getMostSignificantBits())
              .putLong(row.actor().getLeastSignificantBits())
              .array());
      for (String text :
          new String[] {row.district(), row.role(), row.action(), row.object(), row.detail()}) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return Arrays.copyOf(mac.doFinal(), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
