package org.fengqiao.imports.http;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.imports.ImportJobs;
import org.fengqiao.imports.ImportLimits;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.http.JobBodies.AcceptBody;
import org.fengqiao.imports.http.JobBodies.CheckBody;
import org.fengqiao.imports.http.JobBodies.OptionsBody;
import org.fengqiao.imports.http.JobBodies.StartBody;
import org.fengqiao.imports.http.JobViews.JobView;
import org.fengqiao.imports.http.JobViews.LimitsView;
import org.fengqiao.imports.http.JobViews.ListView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Files brought from a page: announced, sent in pieces, checked, accepted or given up. */
@Controller("/api/imports")
class ImportJobsController {
  private final ImportJobs jobs;
  private final ImportLimits limits;
  private final CurrentActor actor;
  private final JsonMapper json;
  private final Messages messages;

  ImportJobsController(
      ImportJobs jobs,
      ImportLimits limits,
      CurrentActor actor,
      JsonMapper json,
      Messages messages) {
    this.jobs = jobs;
    this.limits = limits;
    this.actor = actor;
    this.json = json;
    this.messages = messages;
  }

  private JobView view(Job job) {
    return JobView.of(job, jobs, limits, actor.get());
  }

  /** Imports of the own district, newest first, at most fifty. */
  @Get
  @Permit(Permission.GRID_IMPORT)
  ListView list() {
    return new ListView(
        jobs.list(actor.get()).stream().map(this::view).toList(), LimitsView.of(limits));
  }

  /** Announces files; the answer tells the size of their pieces. */
  @Post
  @Permit(Permission.GRID_IMPORT)
  HttpResponse<JobView> start(@Body @Valid StartBody body) {
    JobKind kind = body.readKind();
    Job job =
        jobs.start(
                body.id(),
                kind,
                body.readFiles(),
                OptionsBody.read(body.options(), kind),
                actor.get())
            .orThrow();
    return HttpResponse.created(view(job));
  }

  /** One import, with the pieces that are missing and how far the server is. */
  @Get("/{id}")
  @Permit(Permission.GRID_IMPORT)
  JobView get(@PathVariable UUID id) {
    return view(jobs.get(id, actor.get()).orThrow());
  }

  /**
   * A piece of a file; the body is its raw bytes. The same again is the same.
   *
   * @param file number of the file, from 0
   * @param piece number of the piece, from 0
   * @param sha256 of the bytes, 64 hexadecimal digits
   */
  @Put("/{id}/files/{file}/pieces/{piece}")
  @Consumes(MediaType.ALL)
  @Permit(Permission.GRID_IMPORT)
  JobView put(
      @PathVariable UUID id,
      @PathVariable int file,
      @PathVariable int piece,
      @Nullable @QueryValue String sha256,
      @Body byte @Nullable [] bytes) {
    byte[] came = bytes == null ? new byte[0] : bytes;
    String sum = Objects.requireNonNullElse(sha256, "");
    return view(jobs.put(id, file, piece, came, sum, actor.get()).orThrow());
  }

  /**
   * What the last check found: {@code report} as {@code ops/import --json} prints it, and {@code
   * words} of each code in the reader's language.
   */
  @Get("/{id}/report")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_IMPORT)
  String report(@PathVariable UUID id, @Nullable @Header("Accept-Language") String languages) {
    String report = jobs.report(id, actor.get()).orThrow();
    return "{\"report\":%s,\"words\":%s}"
        .formatted(report, JsonText.of(words(report, Language.of(languages))));
  }

  private Map<String, Object> words(String report, Language language) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (String code : codes(report)) {
      Map<String, Object> word = new LinkedHashMap<>();
      word.put("text", messages.text(language, "finding." + code, Map.of()));
      word.put("advice", messages.text(language, "finding." + code + ".do", Map.of()));
      words.put(code, word);
    }
    return words;
  }

  private List<String> codes(String report) {
    try {
      Map<String, Object> read = json.readValue(report, Argument.mapOf(String.class, Object.class));
      return read.get("groups") instanceof List<?> groups
          ? groups.stream()
              .map(g -> g instanceof Map<?, ?> m ? String.valueOf(m.get("code")) : "")
              .distinct()
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("a report we wrote ourselves", e);
    }
  }

  /** Checks it again with other words; the file need not come again. */
  @Post("/{id}/check")
  @Permit(Permission.GRID_IMPORT)
  JobView check(@PathVariable UUID id, @Body @Valid CheckBody body) {
    Actor sender = actor.get();
    JobKind kind = jobs.get(id, sender).orThrow().kind();
    return view(jobs.recheck(id, OptionsBody.read(body.options(), kind), sender).orThrow());
  }

  /** Lets the server write it. */
  @Post("/{id}/accept")
  @Permit(Permission.GRID_IMPORT)
  JobView accept(@PathVariable UUID id, @Body AcceptBody body) {
    Integer check = body.check();
    if (check == null) {
      throw JobBodies.bad("/check");
    }
    return view(jobs.accept(id, check, actor.get()).orThrow());
  }

  /** Gives it up; nothing of it is written. */
  @Post("/{id}/cancel")
  @Permit(Permission.GRID_IMPORT)
  JobView cancel(@PathVariable UUID id) {
    Job job = jobs.cancel(id, actor.get()).orThrow();
    jobs.tidy(job);
    return view(job);
  }
}
