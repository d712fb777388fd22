package org.fengqiao.intake.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.intake.Intake;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Problems;
import org.fengqiao.platform.http.Rejection;
import org.jspecify.annotations.Nullable;

/** Takes reports from the field, one or up to a hundred. */
@Controller("/api/reports")
class ReportsController {
  private static final int MOST = 100;

  private final Intake intake;
  private final CurrentActor actor;
  private final JsonMapper json;
  private final Problems problems;

  ReportsController(Intake intake, CurrentActor actor, JsonMapper json, Problems problems) {
    this.intake = intake;
    this.actor = actor;
    this.json = json;
    this.problems = problems;
  }

  /** Body of a batch: each entry is read by itself, so one that is malformed spoils no other. */
  @Serdeable
  record BatchRequest(@Nullable List<@Nullable JsonNode> reports) {}

  /**
   * One report. The same id with the same content answers as the first time; with other content it
   * is refused.
   */
  @Post
  @Permit(Permission.REPORT_CREATE)
  HttpResponse<String> report(@Body ReportRequest body, HttpRequest<?> request) {
    Actor reporter = actor.get();
    Device device = body.device(agent(request));
    Receipt receipt =
        body.read().then(r -> intake.accept(new Intake.Sent(r, device), reporter)).orThrow();
    return HttpResponse.created(receipt.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Up to a hundred reports; each stands alone. */
  @Post("/batch")
  @Permit(Permission.REPORT_CREATE)
  HttpResponse<String> batch(@Body BatchRequest batch, HttpRequest<?> request) {
    // A null among the reports is judged like anything else that is none.
    List<JsonNode> entries =
        batch.reports() == null
            ? List.of()
            : batch.reports().stream()
                .map(entry -> Objects.requireNonNullElse(entry, JsonNode.nullNode()))
                .toList();
    if (entries.isEmpty() || entries.size() > MOST) {
      String code = entries.isEmpty() ? "batch-empty" : "batch-too-large";
      return Outcome.<HttpResponse<String>>refused(IntakeRefusal.Invalid.of("/reports", code))
          .orThrow();
    }
    @Nullable String agent = agent(request);
    List<Outcome<Intake.Sent>> read = entries.stream().map(entry -> read(entry, agent)).toList();
    List<Intake.Sent> good = new ArrayList<>(read.size());
    for (Outcome<Intake.Sent> one : read) {
      if (one instanceof Outcome.Done<Intake.Sent>(Intake.Sent sent)) {
        good.add(sent);
      }
    }
    List<Outcome<Receipt>> answers = intake.acceptSent(good, actor.get());
    return HttpResponse.ok(results(entries, read, answers, request))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static @Nullable String agent(HttpRequest<?> request) {
    return request.getHeaders().get(HttpHeaders.USER_AGENT);
  }

  private Outcome<Intake.Sent> read(JsonNode entry, @Nullable String agent) {
    try {
      @Nullable ReportRequest one = json.readValueFromTree(entry, ReportRequest.class);
      return one == null
          ? wrongType()
          : one.read().map(report -> new Intake.Sent(report, one.device(agent)));
    } catch (IOException e) {
      return wrongType();
    }
  }

  private static Outcome<Intake.Sent> wrongType() {
    return Outcome.refused(Rejection.of("wrong-type", 400));
  }

  private String results(
      List<JsonNode> entries,
      List<Outcome<Intake.Sent>> read,
      List<Outcome<Receipt>> answers,
      HttpRequest<?> request) {
    StringBuilder out = new StringBuilder(600 * entries.size()).append("{\"results\":[");
    int next = 0;
    for (int i = 0; i < entries.size(); i++) {
      Outcome<Receipt> answer =
          switch (read.get(i)) {
            case Outcome.Done<Intake.Sent> _ -> answers.get(next++);
            case Outcome.Refused<Intake.Sent>(Refusal refusal) -> Outcome.refused(refusal);
          };
      out.append(i == 0 ? "" : ",");
      result(out, entries.get(i), answer, request);
    }
    return out.append("]}").toString();
  }

  private void result(
      StringBuilder out, JsonNode entry, Outcome<Receipt> answer, HttpRequest<?> request) {
    switch (answer) {
      case Outcome.Done<Receipt>(Receipt receipt) ->
          JsonText.quote(out.append("{\"id\":"), id(entry).getStringValue())
              .append(",\"status\":201,\"body\":")
              .append(receipt.json());
      case Outcome.Refused<Receipt>(Refusal refusal) ->
          out.append("{\"id\":")
              .append(write(id(entry)))
              .append(",\"status\":")
              .append(refusal.status())
              .append(",\"body\":")
              .append(write(problems.body(request, refusal)));
    }
    out.append('}');
  }

  private static JsonNode id(JsonNode entry) {
    @Nullable JsonNode id = entry.isObject() ? entry.get("id") : null;
    return id == null ? JsonNode.nullNode() : id;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
