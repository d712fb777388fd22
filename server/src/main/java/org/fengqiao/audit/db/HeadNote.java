package org.fengqiao.audit.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fengqiao.audit.domain.Seal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest seal of each district, noted in a file outside the database: a chain that was cut off
 * at its end looks whole by itself, but no longer holds what was noted. Without a data folder
 * nothing is noted. A note that cannot be written is told in the log and stops nothing.
 */
@Singleton
class HeadNote {
  private static final Logger LOG = LoggerFactory.getLogger(HeadNote.class);

  private final @Nullable Path folder;

  HeadNote(@Value("${fengqiao.data:}") String data) {
    folder = data.isEmpty() ? null : Path.of(data, "audit");
  }

  /** Call after the seal was committed. */
  void write(String district, long position, byte[] hash) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(district + ".draft");
      Files.writeString(draft, position + " " + HexFormat.of().formatHex(hash) + "\n");
      Files.move(
          draft,
          folder.resolve(district),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("the newest audit seal could not be noted: {}", e.getMessage());
    }
  }

  /** The noted seal, without its entries; empty when nothing was noted or it cannot be read. */
  Optional<Seal> read(String district) {
    Path file = folder == null ? null : folder.resolve(district);
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
      return Optional.of(new Seal(Long.parseLong(parts[0]), List.of(), parts[1]));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      LOG.warn("the note of the newest audit seal cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
