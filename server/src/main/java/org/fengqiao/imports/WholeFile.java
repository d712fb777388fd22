package org.fengqiao.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.Progress;
import org.fengqiao.imports.domain.Sums;
import org.fengqiao.imports.domain.Unusable;

/** The file of a job once all pieces are here. */
@Singleton
class WholeFile {
  private final ImportFiles files;
  private final InHand hand;

  WholeFile(ImportFiles files, InHand hand) {
    this.files = files;
    this.hand = hand;
  }

  /**
   * The file, its check sum looked at; the parts of a set as one archive.
   *
   * @throws Unusable when it is not the file that was announced
   */
  Path of(Job job) throws IOException {
    try {
      long before = 0;
      for (JobFile file : job.files()) {
        verify(job, file, before);
        before += file.size();
      }
      return job.files().size() == 1 ? files.path(job, job.files().getFirst()) : packed(job);
    } catch (NoSuchFileException e) {
      throw new Unusable(JobFailure.FILE_LOST);
    }
  }

  private void verify(Job job, JobFile file, long before) throws IOException {
    Path path = files.path(job, file);
    boolean same =
        Files.size(path) == file.size()
            && Sums.digest(
                    path,
                    job.pieceBytes(),
                    done -> hand.at(Progress.Step.VERIFYING, before + done, job.bytes()))
                .equals(file.digest());
    if (!same) {
      throw new Unusable(JobFailure.FILE_CHANGED);
    }
  }

  /** Entries are packed as a person would have done: readers know archives already. */
  private Path packed(Job job) throws IOException {
    Path archive = files.folder(job.id()).resolve("set.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (JobFile file : job.files()) {
        zip.putNextEntry(new ZipEntry("areas." + file.ending()));
        Files.copy(files.path(job, file), zip);
        zip.closeEntry();
      }
    }
    return archive;
  }
}
