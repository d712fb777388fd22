package org.fengqiao.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random key material kept in a file only its owner can read, made on first use. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * The bytes of the file.
   *
   * @param folder where keys live; null keeps the secret in memory only, for this process
   * @param length number of bytes to make
   */
  public static byte[] bytes(@Nullable Path folder, String name, int length) {
    byte[] fresh = new byte[length];
    new SecureRandom().nextBytes(fresh);
    if (folder == null) {
      return fresh;
    }
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name);
      try {
        var only =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only)) {
          channel.write(java.nio.ByteBuffer.wrap(fresh));
        }
        return fresh;
      } catch (FileAlreadyExistsException made) {
        return Files.readAllBytes(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
