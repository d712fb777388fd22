package org.fengqiao.grid.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.grid.GridSubmission;
import org.fengqiao.grid.GridSubmission.Seen;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.GridVersions.Upload;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the grids on their way, for administrators. A submitted one is decided under {@code
 * /api/approvals}; the server publishes it.
 */
@Controller("/api/grids/versions")
class VersionsController {
  private static final int NOTE = 500;

  private final GridVersions versions;
  private final GridSubmission submission;
  private final CurrentActor actor;
  private final ReentrantLock reading = new ReentrantLock();

  VersionsController(GridVersions versions, GridSubmission submission, CurrentActor actor) {
    this.versions = versions;
    this.submission = submission;
    this.actor = actor;
  }

  /**
   * A submission.
   *
   * @param id idempotency key; also the id under {@code /api/approvals}
   * @param effectiveOn day it shall answer from, at midnight of the district; null for at once
   * @param repairSeen {@code seal} of the difference the repair made, by who has looked at it; null
   *     when there is none
   * @param newCommunities codes of communities the code table does not know, each meant; null for
   *     none
   */
  @Serdeable
  record SubmitBody(
      @NotNull UUID id,
      @Nullable LocalDate effectiveOn,
      @NotBlank @Size(max = 500) String reason,
      @Nullable @Size(max = 64) String repairSeen,
      @Nullable @Size(max = 2000) List<@Pattern(regexp = "[0-9]{12}") String> newCommunities) {}

  /** Versions of the own district, newest first. */
  @Get
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  VersionViews.Listed list() {
    Actor reader = actor.get();
    return new VersionViews.Listed(
        versions.list(reader).stream().map(v -> VersionViews.Version.of(v, reader)).toList());
  }

  /** One version with what it changes of the version before. */
  @Get("/{version}")
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  VersionViews.Told get(@PathVariable long version) {
    Actor reader = actor.get();
    GridVersions.Told told = versions.get(version, reader).orThrow();
    return VersionViews.Told.of(told, submission.newCommunities(version, reader), reader);
  }

  /**
   * What the checks of its file found: a list as in {@code ops/docs/findings.md}, and how it was
   * read.
   */
  @Get("/{version}/findings")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  String findings(@PathVariable long version) {
    Actor reader = actor.get();
    String found = versions.findings(version, reader).orThrow();
    return "{\"findings\":%s,\"reading\":%s}"
        .formatted(found, versions.reading(version, reader).orThrow());
  }

  /** Outlines of changed grids, before and after, as GeoJSON. */
  @Get("/{version}/outlines")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  String outlines(@PathVariable long version) {
    return versions.outlines(version, actor.get()).orThrow();
  }

  /**
   * Brings a file of any format that is read; the body is the raw file.
   *
   * @param name of the file
   * @param datum WGS84, CGCS2000, GCJ02, BD09 or EPSG:n; what the evidence says unless told
   * @param encoding of its texts, such as GB18030; as the file says unless told
   * @param layer which of several
   * @param borders NEW when communities have other borders from this file on
   * @param note what it is about, at most 500 characters
   */
  @Post
  @Consumes(MediaType.ALL)
  @Permit(Permission.GRID_IMPORT)
  HttpResponse<VersionViews.Version> stage(
      @Nullable @QueryValue String name,
      @Nullable @QueryValue String datum,
      @Nullable @QueryValue String encoding,
      @Nullable @QueryValue String layer,
      @Nullable @QueryValue String borders,
      @Nullable @QueryValue String note,
      @Body byte @Nullable [] file) {
    Actor sender = actor.get();
    String words = Objects.requireNonNullElse(Words.plain(note, "/note"), "");
    Upload upload =
        new Upload(
            file == null ? new byte[0] : file,
            Objects.requireNonNullElse(name, "-"),
            Sayings.of(datum, encoding, layer, borders),
            words.substring(0, Math.min(NOTE, words.length())));
    return HttpResponse.created(VersionViews.Version.of(read(upload, sender), sender));
  }

  /**
   * One at a time: an upload is held several times over while it is read. The others wait here,
   * before their transaction begins, where they hold no connection.
   */
  private VersionRow read(Upload upload, Actor sender) {
    reading.lock();
    try {
      return versions.stage(upload, sender).orThrow();
    } finally {
      reading.unlock();
    }
  }

  /** Asks a second person to let it answer. */
  @Post("/{version}/submit")
  @Permit(Permission.GRID_IMPORT)
  VersionViews.Submitted submit(@PathVariable long version, @Body @Valid SubmitBody body) {
    String reason = Objects.requireNonNull(Words.plain(body.reason(), "/reason"));
    Staged staged =
        submission
            .submit(version, body.id(), body.effectiveOn(), reason, seen(body), actor.get())
            .orThrow();
    return new VersionViews.Submitted(
        staged.change().id(), staged.state().name(), staged.change().effectiveOn());
  }

  private static Seen seen(SubmitBody body) {
    List<String> meant = body.newCommunities();
    return new Seen(body.repairSeen(), meant == null ? Set.of() : new HashSet<>(meant));
  }

  /** Takes it back before it answers, approved or not. */
  @Post("/{version}/withdraw")
  @Permit(Permission.GRID_IMPORT)
  VersionViews.Version withdraw(@PathVariable long version) {
    Actor sender = actor.get();
    return VersionViews.Version.of(versions.withdraw(version, sender).orThrow(), sender);
  }
}
