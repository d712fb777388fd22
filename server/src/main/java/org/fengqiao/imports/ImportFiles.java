package org.fengqiao.imports;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFile;

/**
 * Files of open jobs: one folder a job, named by its id, readable by the server's account only. A
 * piece is written where it belongs and forced to the disk before a small mark says that it is
 * there, so that a server that is killed anywhere knows afterwards what it has. Names on the disk
 * are ours: of what the person calls a file only a known ending is used.
 */
@Singleton
class ImportFiles {
  private static final int MARK = 64;

  /** Room that is left to everybody else. */
  private static final long SPARE = 256L << 20;

  private final Path root;
  private final boolean passing;

  ImportFiles(@Value("${fengqiao.data:}") String data) {
    // Without a data directory (tests) for as long as the process runs.
    passing = data.isEmpty();
    try {
      root =
          passing
              ? Files.createTempDirectory("fengqiao-imports")
              : Path.of(data).toAbsolutePath().resolve("imports");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void stop() {
    if (passing) {
      remove(root);
    }
  }

  /** Whether the disk takes so many bytes more, twice: parts are packed into one file. */
  boolean room(long bytes) {
    try {
      make(root);
      return Files.getFileStore(root).getUsableSpace() > 2 * bytes + SPARE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this server has files of a job: another one with the same database may have them. */
  boolean here(Job job) {
    return Files.isDirectory(folder(job.id()));
  }

  void open(Job job) {
    make(folder(job.id()));
  }

  Path folder(UUID job) {
    return root.resolve(job.toString());
  }

  /** Where a file of a job stands; all parts of a set have one name. */
  Path path(Job job, JobFile file) {
    return folder(job.id()).resolve("areas." + file.ending());
  }

  private Path mark(Job job, JobFile file, int piece) {
    return folder(job.id()).resolve(file.no() + "." + piece);
  }

  /**
   * Keeps a piece; the same again is the same.
   *
   * @param sha256 of the bytes, already looked at
   */
  void put(Job job, JobFile file, int piece, byte[] bytes, String sha256) {
    make(folder(job.id()));
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(path(job, file), how, owner("rw-------"))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      long at = (long) piece * job.pieceBytes();
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
      channel.force(false);
      Files.writeString(mark(job, file, piece), sha256, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of a piece that is here, else empty; a mark that was cut off is none. */
  String known(Job job, JobFile file, int piece) {
    try {
      String mark = Files.readString(mark(job, file, piece), StandardCharsets.US_ASCII);
      return mark.length() == MARK ? mark : "";
    } catch (NoSuchFileException missing) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of the pieces that are not here. */
  List<Integer> missing(Job job, JobFile file) {
    List<Integer> missing = new ArrayList<>();
    for (int piece = 0; piece < file.pieces(job.pieceBytes()); piece++) {
      if (known(job, file, piece).isEmpty()) {
        missing.add(piece);
      }
    }
    return missing;
  }

  boolean whole(Job job) {
    return job.files().stream().allMatch(f -> missing(job, f).isEmpty());
  }

  /** Takes everything of a job away; what is not there needs nothing. */
  void delete(UUID job) {
    remove(folder(job));
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException gone) {
      // as wished
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away what belongs to no open job: left by a server that was killed. */
  void sweep(Predicate<UUID> open) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.toList()) {
        String name = String.valueOf(folder.getFileName());
        if (name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            && !open.test(UUID.fromString(name))) {
          delete(UUID.fromString(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, owner("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?> owner(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
