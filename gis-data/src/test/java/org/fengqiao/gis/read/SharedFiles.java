package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference files beside the project that cannot travel in it; a test that needs one that is not
 * there is skipped, visibly (as the server's tests do).
 */
final class SharedFiles {
  private static final Path SKIPPED = Path.of("target", "skipped-checks.txt");

  private SharedFiles() {}

  static Path need(String path) {
    String elsewhere = System.getenv("FENGQIAO_SHARED");
    Path root = elsewhere == null ? Path.of("..", "..", "shared") : Path.of(elsewhere);
    Path found = root.resolve(path);
    if (!Files.exists(found)) {
      try {
        Files.createDirectories(SKIPPED.toAbsolutePath().getParent());
        Files.writeString(
            SKIPPED,
            "needs ../shared/" + path + System.lineSeparator(),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Assumptions.assumeTrue(Files.exists(found), "reference files are not here: " + path);
    return found;
  }
}
