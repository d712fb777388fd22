package org.fengqiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference files that may stand beside the project and cannot travel in it. A test that needs one
 * that is not there is skipped, visibly: in the test report and in {@code
 * target/skipped-checks.txt}. {@code FENGQIAO_SHARED} names another folder.
 */
public final class SharedFiles {
  private static final Path SKIPPED = Path.of("target", "skipped-checks.txt");

  private SharedFiles() {}

  /** The file or folder with this relative path; skips the calling test when there is none. */
  public static Path need(String path) {
    Path found = root().resolve(path);
    if (!Files.exists(found)) {
      note(path);
    }
    Assumptions.assumeTrue(Files.exists(found), "reference files are not here: " + path);
    return found;
  }

  private static Path root() {
    String elsewhere = System.getenv("FENGQIAO_SHARED");
    // Tests run in the module's folder: the project's neighbour is two levels up.
    return elsewhere == null ? Path.of("..", "..", "shared") : Path.of(elsewhere);
  }

  private static void note(String path) {
    try {
      Files.createDirectories(SKIPPED.getParent());
      Files.writeString(
          SKIPPED,
          "needs ../shared/" + path + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
