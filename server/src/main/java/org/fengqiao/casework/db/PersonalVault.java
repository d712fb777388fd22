package org.fengqiao.casework.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.platform.SecretFile;

/** The server's keyset for personal data, and a key of its own for telling equal texts. */
@Singleton
final class PersonalVault implements Vault {
  private static final int TAG_KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final org.fengqiao.platform.db.Vault keyset;
  private final SecretKeySpec tagKey;

  PersonalVault(org.fengqiao.platform.db.Vault keyset, @Value("${fengqiao.data:}") String data) {
    this.keyset = keyset;
    Path folder = data.isEmpty() ? null : Path.of(data, "keys");
    tagKey = new SecretKeySpec(SecretFile.bytes(folder, "text-tag.key", TAG_KEY_BYTES), HMAC);
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return keyset.seal(plain, context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    return keyset.open(sealed, context);
  }

  @Override
  public long tag(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(tagKey);
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
