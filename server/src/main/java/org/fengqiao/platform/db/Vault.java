package org.fengqiao.platform.db;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * Encrypts personal data before it reaches the database: AES-256-GCM with a key id in front of
 * every ciphertext, so keys can be rotated. The keyset lives in {@code keys/personal.json} of the
 * data folder, mode 0600, made on first use; without a data folder it lives in memory and dies with
 * the process (tests). Thread-safe; a few microseconds per kilobyte.
 */
@Singleton
public class Vault {
  private static final String FILE = "personal.json";

  private final Aead aead;

  Vault(@Value("${fengqiao.data:}") String data) {
    try {
      AeadConfig.register();
      KeysetHandle keys = data.isEmpty() ? fresh() : kept(Path.of(data, "keys"));
      aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("personal data keys cannot be used", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Encrypts.
   *
   * @param context where the ciphertext will stand, e.g. table, district and id; the same must be
   *     given to {@link #open}, so a ciphertext moved to another row does not open
   */
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException when the bytes or the context are not what was sealed
   */
  public byte[] open(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("does not open: " + context, e);
    }
  }

  private static KeysetHandle fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  private static KeysetHandle kept(Path folder) throws GeneralSecurityException, IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      create(folder, file);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  /** Complete before it is seen, and never over an existing one: losing it loses the data. */
  private static void create(Path folder, Path file) throws GeneralSecurityException, IOException {
    Files.createDirectories(folder);
    var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(folder, FILE, ".draft", only);
    String text = TinkJsonProtoKeysetFormat.serializeKeyset(fresh(), InsecureSecretKeyAccess.get());
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // another process was faster; its keyset counts
    } finally {
      Files.delete(draft);
    }
  }
}
