package org.fengqiao.imports.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.imports.PlaceFiles;
import org.fengqiao.imports.domain.ImportRefusal;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** What requests about import jobs say. */
final class JobBodies {
  private JobBodies() {}

  /**
   * What will come.
   *
   * @param id made by the client; idempotency key
   * @param kind GRIDS, CODES, GAZETTEER, HOUSEHOLDS or PROJECTS
   * @param files one, or the parts of a Shapefile or MIF
   */
  @Serdeable
  record StartBody(
      @NotNull UUID id,
      @Nullable String kind,
      @Nullable List<@Nullable FileBody> files,
      @Nullable OptionsBody options) {

    JobKind readKind() {
      for (JobKind each : JobKind.values()) {
        if (each.name().equals(kind)) {
          return each;
        }
      }
      throw bad("/kind");
    }

    List<JobFile> readFiles() {
      List<JobFile> read = new ArrayList<>();
      for (FileBody file : files == null ? List.<FileBody>of() : files) {
        int no = read.size();
        if (file == null || no >= MOST_FILES) {
          throw bad("/files/" + no);
        }
        read.add(
            new JobFile(
                no,
                plainName(Words.plain(file.name(), "/files/" + no + "/name")),
                file.size() == null ? 0 : file.size(),
                file.digest() == null ? "" : file.digest().toLowerCase(Locale.ROOT)));
      }
      return read;
    }
  }

  private static final int MOST_FILES = 100;

  /** A file that will come. */
  @Serdeable
  record FileBody(@Nullable String name, @Nullable Long size, @Nullable String digest) {}

  /** What somebody says of a file; what is left out or empty is found out from it. */
  @Serdeable
  record OptionsBody(
      @Nullable String datum,
      @Nullable String encoding,
      @Nullable String layer,
      @Nullable Boolean acceptNew,
      @Nullable Boolean complete,
      @Nullable Boolean newBorders,
      @Nullable @Size(max = 500) String note) {

    static JobOptions read(@Nullable OptionsBody body, JobKind kind) {
      if (body == null) {
        return new JobOptions(null, null, null, false, false, false, "");
      }
      String datum = said(body.datum(), 40, "/options/datum");
      String encoding = said(body.encoding(), 40, "/options/encoding");
      try {
        if (datum != null) {
          var _ = kind == JobKind.GRIDS ? SourceCrs.given(datum) : PlaceFiles.datum(datum);
        }
      } catch (IllegalArgumentException e) {
        throw bad("/options/datum");
      }
      try {
        if (encoding != null) {
          var _ = PlaceFiles.charset(encoding);
        }
      } catch (IllegalArgumentException e) {
        throw bad("/options/encoding");
      }
      return new JobOptions(
          datum,
          encoding,
          said(body.layer(), 200, "/options/layer"),
          Boolean.TRUE.equals(body.acceptNew()),
          Boolean.TRUE.equals(body.complete()),
          Boolean.TRUE.equals(body.newBorders()),
          Objects.requireNonNullElse(Words.plain(body.note(), "/options/note"), "").strip());
    }
  }

  /** Other words to check it with. */
  @Serdeable
  record CheckBody(@Nullable OptionsBody options) {}

  /**
   * An acceptance.
   *
   * @param check number of the check whose report was looked at
   */
  @Serdeable
  record AcceptBody(@Nullable Integer check) {}

  private static @Nullable String said(@Nullable String text, int most, String pointer) {
    String plain = Words.plain(text, pointer);
    if (plain == null || plain.isBlank()) {
      return null;
    }
    if (plain.length() > most) {
      throw bad(pointer);
    }
    return plain.strip();
  }

  /** The last part of a path. */
  private static String plainName(@Nullable String name) {
    String given = Objects.requireNonNullElse(name, "");
    return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
  }

  static RefusalException bad(String pointer) {
    return new RefusalException(new ImportRefusal.BadMember(pointer));
  }
}
