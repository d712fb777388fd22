package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A private temporary folder of flat files, gone when closed. */
final class Workplace implements Closeable {
  private final Path folder;

  Workplace() throws IOException {
    // Readable by its owner only, where the file system knows owners.
    folder = Files.createTempDirectory("fengqiao-read");
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
