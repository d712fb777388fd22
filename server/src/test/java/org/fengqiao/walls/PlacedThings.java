package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.ProbeChange;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.dispatch.Resources;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.group.ClassCases;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.TestAccounts;
import org.fengqiao.support.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * One of everything that belongs to a place, made as people make it: matters reported in one grid,
 * a photo, a document, the scores, the warning and the task they lead to, and a message on the live
 * stream.
 */
final class PlacedThings {
  private static final int MATTERS = 14;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final GridCell cell;
  private final String otherStreet;
  private final String otherCommunity;
  private String number = "";
  private String photo = "";
  private String warning = "";
  private String task = "";
  private String approval = "";
  private String message = "";
  private String itemTask = "";
  private String ticket = "";
  private String ledger = "";
  private String document = "";
  private String paper = "";
  private String paperCode = "";
  private String classCase = "";
  private String late = "";

  /** What came back; an endless stream is told by its status alone. */
  record Answer(int statusCode, String body) {}

  private PlacedThings(URI server, List<GridCell> cells) {
    this.server = server;
    cell = cells.getFirst();
    otherStreet = cells.getLast().street();
    otherCommunity =
        cells.stream()
            .filter(c -> c.street().equals(cell.street()))
            .map(GridCell::community)
            .filter(c -> !c.equals(cell.community()))
            .findFirst()
            .orElseThrow();
  }

  static PlacedThings make(
      URI server, ApplicationContext context, TestAccounts accounts, TestDatabase database)
      throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DemoPlaces.DISTRICT).cells();
    PlacedThings things = new PlacedThings(server, cells);
    assertThat(things.otherStreet).isNotEqualTo(things.cell.street());
    things.report(accounts.token(Role.GRID_WORKER, things.cell.community()));
    var _ = context.getBean(EarlyWarningRun.class).run(DemoPlaces.DISTRICT);
    String dispatcher = accounts.token(Role.STREET_DISPATCHER, things.cell.street());
    things.warning = things.first("/api/warnings", dispatcher);
    things.task = things.first("/api/prevention-tasks", dispatcher);
    things.write(dispatcher);
    things.ledger = things.list(dispatcher);
    things.emergency(dispatcher);
    things.late = things.lateUpdate(dispatcher);
    things.approval = things.staged(context, accounts);
    things.ticket = things.visitor(context);
    things.classCase = things.cause(context);
    things.helper(context);
    try (var admin = database.admin();
        var row =
            admin
                .createStatement()
                .executeQuery("SELECT id FROM outbox WHERE topic = 'ITEM' ORDER BY id LIMIT 1")) {
      assertThat(row.next()).isTrue();
      things.message = row.getString(1);
    }
    return things;
  }

  /** A centre with one window, and the ticket of a visitor there. */
  private String visitor(ApplicationContext context) {
    ServiceCentres centres = context.getBean(ServiceCentres.class);
    Actor system = Actor.system(DemoPlaces.DISTRICT);
    List<Centre.Window> windows = List.of(new Centre.Window(1, Centre.WindowSort.RECEPTION, null));
    centres
        .keep(
            system,
            new Centre(
                centre(),
                "中心",
                Tier.COMMUNITY,
                cell.community(),
                cell.lon(),
                cell.lat(),
                "",
                "",
                List.of(),
                windows,
                0),
            true)
        .orThrow();
    return centres
        .issue(system, centre(), UUID.randomUUID(), Centre.WindowSort.RECEPTION, "zh")
        .orThrow()
        .id()
        .toString();
  }

  /** A class case of the community, without members. */
  private String cause(ApplicationContext context) {
    ClassCases.Words words = new ClassCases.Words(ClassCase.Cause.EMPLOYER, "某工地拖欠工资", null, null);
    return context
        .getBean(ClassCases.class)
        .open(UUID.randomUUID(), cell.community(), words, Actor.system(DemoPlaces.DISTRICT))
        .orThrow()
        .number();
  }

  /** The grid they lie in. */
  GridCell cell() {
    return cell;
  }

  /** A helper of the community. */
  private void helper(ApplicationContext context) {
    context
        .getBean(Resources.class)
        .store(
            Actor.system(DemoPlaces.DISTRICT),
            List.of(
                new Resource(
                    resource(),
                    Resource.Sort.NOTARY,
                    "公证处",
                    cell.community(),
                    Set.of(),
                    Set.of("zh"),
                    3,
                    null,
                    "",
                    true,
                    0)),
            true);
  }

  /** Its code in the directory. */
  String resource() {
    return "NOTARY-77";
  }

  /** A service centre of the community. */
  String centre() {
    return cell.community() + "-C1";
  }

  /** A street they do not lie in. */
  String otherStreet() {
    return otherStreet;
  }

  /** Another community of the same street. */
  String otherCommunity() {
    return otherCommunity;
  }

  /** Id of an update that came too late. */
  String late() {
    return late;
  }

  /** What a phone says of the first matter, as it stood before the emergency. */
  private String lateUpdate(String dispatcher) throws Exception {
    String body =
        "{\"id\":\"%s\",\"event\":\"verify\",\"version\":1,\"with\":{\"means\":\"VISIT\"}}"
            .formatted(UUID.randomUUID());
    String path = "/api/items/" + number + "/late-updates";
    return found("\"id\":\"([^\"]+)\"", send("POST", path, dispatcher, bytes(body)));
  }

  String classCase() {
    return classCase;
  }

  String number() {
    return number;
  }

  String photo() {
    return photo;
  }

  String warning() {
    return warning;
  }

  String itemTask() {
    return itemTask;
  }

  String task() {
    return task;
  }

  String approval() {
    return approval;
  }

  /** Id of a list that was brought from elsewhere. */
  String ledger() {
    return ledger;
  }

  /** A list of one matter, brought and not imported. */
  private String list(String dispatcher) throws Exception {
    UUID id = UUID.randomUUID();
    String list = "内容,网格\n楼上漏水互不相让,%s\n".formatted(cell.code());
    send("POST", "/api/ledger/imports?format=csv&id=" + id, dispatcher, bytes(list));
    return id.toString();
  }

  /** Id of an issued document of the first matter. */
  String document() {
    return document;
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
        HttpRequest.newBuilder(server.resolve(path.toString()))
            .header("Authorization", "Bearer " + token)
            .header("Last-Event-ID", message);
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
              ? ledger
              : path.startsWith("/api/late-updates")
                  ? late
                  : path.startsWith("/api/photos")
                      ? photo
                      : path.startsWith("/api/documents")
                          ? document
                          : path.startsWith("/api/warnings")
                              ? warning
                              : path.startsWith("/api/items")
                                  ? itemTask
                                  : path.startsWith("/api/approvals") ? approval : task;
      case "number" ->
          path.startsWith("/api/documents")
              ? encoded(paper)
              : path.startsWith("/api/class-cases") ? classCase : number;
      case "body" -> cell.community() + "-PM";
      case "centre" -> centre();
      case "resource" -> resource();
      case "lawyer", "request", "handoff" -> UUID.randomUUID().toString();
      case "ticket" -> ticket;
      case "grid" -> cell.code();
      case "street" -> cell.street();
      case "parent" -> DemoPlaces.DISTRICT;
      case "view" -> "all";
      case "format" -> "csv";
      case "columns" -> encoded("矛盾纠纷台账");
      case "personal" -> "false";
      case "for" -> "HOTLINE_12345";
      case "lon" -> Double.toString(cell.lon());
      case "lat" -> Double.toString(cell.lat());
      case "datum" -> "CGCS2000";
      case "level" -> "street";
      case "year" -> "2032";
      case "table" -> "tier-rule";
      case "kind" -> "LABOR";
      case "from", "to" -> "1";
      case "on" -> "2026-06-01";
      case "cause" -> "PLANNING";
      case "received" -> "COUNTY";
      case "code" -> path.startsWith("/api/documents") ? paperCode : "not-found";
      case "report" -> UUID.randomUUID().toString();
      case "sha256" -> "0".repeat(64);
      default -> throw new IllegalStateException("no value for " + name + " of " + path);
    };
  }

  /** The police is told of the first matter: a task to write down what came of it. */
  private void emergency(String dispatcher) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"有人受伤\",\"oversight\":{\"told\":[\"POLICE\"]}}"
            .formatted(UUID.randomUUID());
    String path = "/api/items/" + number + "/emergency";
    send("POST", path, dispatcher, body.getBytes(StandardCharsets.UTF_8));
    itemTask = first("/api/item-tasks", dispatcher);
  }

  /** A change about the grid that waits for its second person. */
  private String staged(ApplicationContext context, TestAccounts accounts) {
    StagedChange change =
        new StagedChange(
            DemoPlaces.DISTRICT,
            UUID.randomUUID(),
            cell.code(),
            ProbeChange.SUBJECT,
            "walls",
            "{}",
            null,
            "walls");
    return context
        .getBean(Approval.class)
        .stage(change, accounts.actor(Role.UNIT_HEAD, cell.code()))
        .orThrow()
        .change()
        .id()
        .toString();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A reminder, issued. */
  private void write(String dispatcher) throws Exception {
    String draft =
        """
        {"id":"%s","template":"REMINDER","fields":{"organ":["综治中心"],"toOrgan":["某单位"],
         "cause":["临近期限"],"feedbackOn":["2026-12-31"]}}\
        """
            .formatted(UUID.randomUUID());
    String drafted = send("POST", "/api/items/" + number + "/documents", dispatcher, bytes(draft));
    document = found("\"id\":\"([^\"]+)\"", drafted);
    String issue = "{\"id\":\"%s\",\"version\":1}".formatted(UUID.randomUUID());
    String issued = send("POST", "/api/documents/" + document + "/issue", dispatcher, bytes(issue));
    paper = found("\"number\":\"([^\"]+)\"", issued);
    paperCode = found("\"code\":\"([^\"]+)\"", issued);
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private void report(String worker) throws Exception {
    for (int i = 0; i < MATTERS; i++) {
      UUID id = UUID.randomUUID();
      String body =
          """
          {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
           "occurredAt":"%s","text":"第 %d 个工地拖欠工资","peopleInvolved":12,
           "confirmedGrid":"%s"}\
          """
              .formatted(id, cell.lon(), cell.lat(), Instant.now(), i, cell.code());
      String answer = send("POST", "/api/reports", worker, body.getBytes(StandardCharsets.UTF_8));
      if (i == 0) {
        number = found("\"number\":\"([^\"]+)\"", answer);
        photo = found("\"id\":\"([^\"]+)\"", photo(id, worker).body());
      }
    }
  }

  /** A photo for a report that never comes. */
  HttpResponse<String> sendPhoto(String token) throws Exception {
    return photo(UUID.randomUUID(), token);
  }

  private HttpResponse<String> photo(UUID report, String token) throws Exception {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", image);
    byte[] bytes = image.toByteArray();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    String to = "/api/photos?report=" + report + "&sha256=" + HexFormat.of().formatHex(hash);
    return http.send(
        HttpRequest.newBuilder(server.resolve(to))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String first(String list, String token) throws Exception {
    return found("\"id\":\"([^\"]+)\"", send("GET", list, token, null));
  }

  private String send(String method, String path, String token, byte @Nullable [] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
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

  private static String found(String pattern, String answer) {
    Matcher found = Pattern.compile(pattern).matcher(answer);
    assertThat(found.find()).as("%s in %s", pattern, answer).isTrue();
    return found.group(1);
  }
}
