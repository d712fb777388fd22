package org.fengqiao.casework.db;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.platform.SecretFile;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a Tink keyset. The keyset lies in {@code keys/texts.json} of the data folder,
 * made at the first start, readable by its owner only; whoever backs up the database must back it
 * up too. Rotation adds a key to the set: old texts name theirs. Without a data folder the keys
 * live as long as the process.
 */
@Singleton
final class TinkVault implements Vault {
  private static final String KEYSET = "texts.json";
  private static final int TAG_KEY_BYTES = 32;

  private final Aead aead;
  private final SecretKeySpec tagKey;

  TinkVault(@Property(name = "fengqiao.data") @Nullable String data) {
    Path keys = data == null || data.isBlank() ? null : Path.of(data, "keys");
    try {
      AeadConfig.register();
      aead = keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keyset of texts cannot be used", e);
    }
    tagKey = new SecretKeySpec(SecretFile.bytes(keys, "text-tag.key", TAG_KEY_BYTES), "HmacSHA256");
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed bytes do not open here: " + context, e);
    }
  }

  @Override
  public long tag(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(tagKey);
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static KeysetHandle keyset(@Nullable Path folder) throws GeneralSecurityException {
    if (folder == null) {
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }
    try {
      Path file = folder.resolve(KEYSET);
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written aside and moved, so that a second server starting now finds a whole file or none. */
  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
            InsecureSecretKeyAccess.get());
    Files.createDirectories(folder);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path aside = Files.createTempFile(folder, KEYSET, ".new", owner);
    try (var channel = Files.newByteChannel(aside, Set.of(StandardOpenOption.WRITE))) {
      channel.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException made) {
      // The other server was first; its keyset counts.
    } finally {
      Files.delete(aside);
    }
  }
}
