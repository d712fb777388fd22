package org.fengqiao.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files make one import: a single file, or the parts of a Shapefile or MIF. */
public final class JobFiles {
  private static final int NAME = 200;
  private static final int PARTS = 10;

  /** What belongs to a Shapefile or a MIF. */
  private static final Set<String> SET =
      Set.of("shp", "shx", "dbf", "prj", "cpg", "cst", "qpj", "sbn", "sbx", "mif", "mid");

  private static final Set<String> MAIN = Set.of("shp", "mif");

  private JobFiles() {}

  /** Why they are none; null when they are one. */
  public static @Nullable ImportRefusal refusal(JobKind kind, List<JobFile> files, long mostBytes) {
    if (files.isEmpty() || files.size() > PARTS) {
      return new ImportRefusal.BadFiles("/files", files.isEmpty() ? "required" : "too-many");
    }
    long bytes = 0;
    for (JobFile file : files) {
      ImportRefusal bad = refusal(file);
      if (bad != null) {
        return bad;
      }
      // One that is longer than all may be is refused before sums can run over.
      if (file.size() > mostBytes || (bytes += file.size()) > mostBytes) {
        return new ImportRefusal.TooLarge(mostBytes);
      }
    }
    return files.size() == 1 ? single(kind, files.getFirst()) : set(kind, files);
  }

  private static @Nullable ImportRefusal refusal(JobFile file) {
    String at = "/files/" + file.no();
    if (file.name().isBlank() || file.name().length() > NAME) {
      return new ImportRefusal.BadFiles(at + "/name", "length");
    }
    if (file.name().codePoints().anyMatch(Character::isISOControl)) {
      return new ImportRefusal.BadFiles(at + "/name", "control-character");
    }
    if (file.size() <= 0) {
      return new ImportRefusal.BadFiles(at + "/size", "empty");
    }
    return file.digest().matches("[0-9a-f]{64}")
        ? null
        : new ImportRefusal.BadFiles(at + "/digest", "not-a-digest");
  }

  private static @Nullable ImportRefusal single(JobKind kind, JobFile file) {
    return kind.endings().contains(file.ending())
        ? null
        : new ImportRefusal.WrongKind(kind, String.join(", ", kind.endings()));
  }

  private static @Nullable ImportRefusal set(JobKind kind, List<JobFile> files) {
    Set<String> stems = new HashSet<>();
    Set<String> endings = new HashSet<>();
    for (JobFile file : files) {
      stems.add(file.stem());
      if (!SET.contains(file.ending()) || !endings.add(file.ending())) {
        return new ImportRefusal.BadFiles("/files/" + file.no() + "/name", "not-of-the-set");
      }
    }
    boolean whole = stems.size() == 1 && endings.stream().anyMatch(MAIN::contains);
    return kind == JobKind.GRIDS && whole
        ? null
        : new ImportRefusal.BadFiles("/files", "not-a-set");
  }

  /** The file that names the import: of a set the one with the outlines. */
  public static JobFile main(List<JobFile> files) {
    return files.stream()
        .filter(f -> MAIN.contains(f.ending()))
        .findFirst()
        .orElse(files.getFirst());
  }
}
