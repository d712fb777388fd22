package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.support.DemoPlaces;
import org.jspecify.annotations.Nullable;

/** Things with names, put into the paths of operations. */
abstract class NamedThings {
  final HttpClient http = HttpClient.newHttpClient();

  /** What came back; an endless stream is told by its status alone. */
  record Answer(int statusCode, String body) {}

  abstract URI server();

  /** The grid they lie in. */
  abstract GridCell cell();

  abstract String number();

  abstract String photo();

  abstract String warning();

  abstract String task();

  abstract String itemTask();

  /** A safeguard period of the community. */
  abstract String safeguard();

  /** A joint conference of the street, open. */
  abstract String conference();

  /** A project whose footprint is a point in the grid. */
  abstract String project();

  /** A letter to a unit, a draft. */
  abstract String letter();

  abstract String approval();

  /** Id of a list that was brought from elsewhere. */
  abstract String ledger();

  /** Id of an issued document of the first matter. */
  abstract String document();

  /** Its number, and its check code. */
  abstract String paper();

  abstract String paperCode();

  abstract String classCase();

  abstract String ticket();

  /** Id of an update that came too late. */
  abstract String late();

  /** A message on the live stream. */
  abstract String message();

  /** Its code in the directory. */
  String resource() {
    return "NOTARY-77";
  }

  /** A service centre of the community. */
  String centre() {
    return cell().community() + "-C1";
  }

  /** The events a path takes; one empty one where it takes none. */
  static List<String> events(String path) {
    if (!path.contains("{event}")) {
      return List.of("");
    }
    if (path.startsWith("/api/warnings")) {
      return List.of("confirm", "dismiss", "close");
    }
    if (path.startsWith("/api/approvals")) {
      return List.of("approve", "reject", "withdraw");
    }
    if (path.startsWith("/api/centres")) {
      return List.of("call", "serve", "pass", "close", "link");
    }
    if (path.startsWith("/api/risk-letters")) {
      return List.of("approve", "serve", "answer", "withdraw");
    }
    return path.startsWith("/api/prevention-tasks")
        ? List.of("accept", "decline", "done")
        : Stream.concat(Stream.of("accept"), Arrays.stream(ItemEvent.values()).map(ItemEvent::wire))
            .toList();
  }

  /** Calls an operation about these things. */
  Answer call(Call call, String token) throws Exception {
    Operation operation = call.operation();
    StringBuilder path = new StringBuilder(fill(operation.path().replace("{event}", call.event())));
    char separator = '?';
    for (String name : operation.query()) {
      boolean asked = name.equals(call.parameter()) || operation.required().contains(name);
      if (asked || (name.equals("view") && operation.path().matches("/api/(ledger/)?items.*"))) {
        path.append(separator).append(name).append('=').append(value(name, operation.path()));
        separator = '&';
      }
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server().resolve(path.toString()))
            .header("Authorization", "Bearer " + token)
            .header("Last-Event-ID", message());
    String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"version\":-1,\"reason\":\"x\"}";
    request.method(
        operation.method(),
        operation.contentType().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    operation.contentType().ifPresent(type -> request.header("Content-Type", type));
    HttpResponse<InputStream> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      boolean endless = operation.path().equals("/api/stream") && answer.statusCode() == 200;
      return new Answer(
          answer.statusCode(),
          endless ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The path with the things' own names. */
  String fill(String path) {
    Matcher names = Pattern.compile("\\{(\\w+)}").matcher(path);
    return names.replaceAll(m -> value(m.group(1), path));
  }

  /** A sound value of a parameter. */
  String value(String name, String path) {
    return switch (name) {
      case "id" ->
          path.startsWith("/api/ledger")
              ? ledger()
              : path.startsWith("/api/late-updates")
                  ? late()
                  : path.startsWith("/api/photos")
                      ? photo()
                      : path.startsWith("/api/documents")
                          ? document()
                          : path.startsWith("/api/warnings") || path.startsWith("/api/effects")
                              ? warning()
                              : path.startsWith("/api/items")
                                  ? itemTask()
                                  : path.startsWith("/api/approvals")
                                      ? approval()
                                      : path.startsWith("/api/risk-letters")
                                          ? letter()
                                          : path.startsWith("/api/joint-conferences")
                                              ? conference()
                                              : path.startsWith("/api/safeguards")
                                                  ? safeguard()
                                                  : task();
      case "number" ->
          path.startsWith("/api/documents")
              ? encoded(paper())
              : path.startsWith("/api/class-cases") ? classCase() : number();
      case "body" -> cell().community() + "-PM";
      case "centre" -> centre();
      case "resource" -> resource();
      case "lawyer", "request", "handoff", "account" -> UUID.randomUUID().toString();
      case "ticket" -> ticket();
      case "grid" -> cell().code();
      case "street" -> cell().street();
      case "parent" -> DemoPlaces.DISTRICT;
      case "view" -> "all";
      case "cause" -> "PLANNING";
      case "received" -> "COUNTY";
      case "format" -> "csv";
      case "columns" -> encoded("矛盾纠纷台账");
      case "personal" -> "false";
      case "for" -> "HOTLINE_12345";
      case "lon" -> Double.toString(cell().lon());
      case "lat" -> Double.toString(cell().lat());
      case "datum" -> "CGCS2000";
      case "encoding" -> "GB18030";
      case "borders" -> "NEW";
      case "level" -> "street";
      case "layer" -> "grids";
      case "version" -> "1";
      // The one tile of the world.
      case "z", "x", "y", "file", "piece" -> "0";
      case "year" -> "2032";
      case "month" -> "2026-01";
      case "week" -> "2026-01-05";
      case "project" -> project();
      case "assessment" -> UUID.randomUUID().toString();
      case "factor" -> "RESETTLEMENT";
      case "table" -> "tier-rule";
      case "kind" -> "LABOR";
      case "from", "to" -> path.equals("/api/scores/days") ? today() : "1";
      case "on" -> "2026-06-01";
      case "what" -> "gazetteer";
      case "step" -> "VISIT_SITE";
      case "due" -> "SOON";
      case "state" -> "PROPOSED";
      case "q" -> path.equals("/api/places/search") ? cell().code() : encoded("江南中街");
      case "scheme" -> "CJT349";
      case "text" -> encoded("江南中街");
      case "near" -> cell().street();
      case "acceptNew", "complete" -> "false";
      case "dryRun" -> "true";
      case "code" -> path.startsWith("/api/documents") ? paperCode() : "not-found";
      case "report" -> UUID.randomUUID().toString();
      case "sha256" -> "0".repeat(64);
      default -> throw new IllegalStateException("no value for " + name + " of " + path);
    };
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** A photo for a report that never comes. */
  HttpResponse<String> sendPhoto(String token) throws Exception {
    return photo(UUID.randomUUID(), token);
  }

  HttpResponse<String> photo(UUID report, String token) throws Exception {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", image);
    byte[] bytes = image.toByteArray();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    String to = "/api/photos?report=" + report + "&sha256=" + HexFormat.of().formatHex(hash);
    return http.send(
        HttpRequest.newBuilder(server().resolve(to))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String first(String list, String token) throws Exception {
    return found("\"id\":\"([^\"]+)\"", send("GET", list, token, null));
  }

  String send(String method, String path, String token, byte @Nullable [] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server().resolve(path)).header("Authorization", "Bearer " + token);
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  static String found(String pattern, String answer) {
    Matcher found = Pattern.compile(pattern).matcher(answer);
    assertThat(found.find()).as("%s in %s", pattern, answer).isTrue();
    return found.group(1);
  }

  private static String today() {
    return java.time.LocalDate.now(org.fengqiao.kernel.Clock.ZONE).toString();
  }
}
