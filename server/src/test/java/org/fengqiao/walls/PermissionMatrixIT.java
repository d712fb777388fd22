package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI as nobody and as every role, inside and outside the territory of a
 * real item. An operation missing from the table, or a line without an operation, fails.
 */
class PermissionMatrixIT extends ServerIT {
  private static final Map<String, Set<Role>> GROUPS =
      Map.of(
          "FIELD", Set.of(Role.GRID_WORKER),
          "MED", Set.of(Role.COMMUNITY_MEDIATOR, Role.STREET_MEDIATOR, Role.DISTRICT_MEDIATOR),
          "DISP", Set.of(Role.STREET_DISPATCHER, Role.DISTRICT_DISPATCHER),
          "LEAD", Set.of(Role.LEADER),
          "SYS", Set.of(Role.SYS_ADMIN),
          "SEC", Set.of(Role.SEC_ADMIN),
          "AUD", Set.of(Role.AUDIT_ADMIN),
          "ALL", people(),
          "PUBLIC", people());

  /** Operations that are planned by a later part of the house; the list may only shrink. */
  private static final Set<String> NOT_YET = Set.of("GET /api/overview");

  private GridCell cell;
  private String elsewhere;
  private String number;

  private static Set<Role> people() {
    return Arrays.stream(Role.values()).filter(r -> r != Role.SYSTEM).collect(Collectors.toSet());
  }

  @BeforeAll
  void anItem() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    elsewhere = cells.getLast().street();
    assertThat(elsewhere).isNotEqualTo(cell.street());
    HttpResponse<String> report =
        post(
            "/api/reports",
            accounts().token(Role.GRID_WORKER, cell.community()),
            """
            {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
             "occurredAt":"%s","text":"x","peopleInvolved":2,"confirmedGrid":"%s"}\
            """
                .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code()));
    Matcher found = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(report.body());
    assertThat(found.find()).as(report.body()).isTrue();
    number = found.group(1);
  }

  private static Map<String, Set<Role>> table() throws Exception {
    Map<String, Set<Role>> table = new LinkedHashMap<>();
    try (InputStream in = PermissionMatrixIT.class.getResourceAsStream("/permission-matrix.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t");
        Set<Role> roles =
            Arrays.stream(cells[1].split(" "))
                .flatMap(g -> GROUPS.get(g).stream())
                .collect(Collectors.toSet());
        table.put(cells[1].equals("PUBLIC") ? "!" + cells[0] : cells[0], roles);
      }
    }
    return table;
  }

  private static List<Operation> operations() throws Exception {
    return Operation.all().stream()
        // Signing out last: it ends the session the other calls are made with.
        .sorted(Comparator.comparing(o -> o.name().equals("DELETE /api/session")))
        .toList();
  }

  @Test
  void everyOperationIsInTheTable() throws Exception {
    Set<String> declared =
        table().keySet().stream()
            .map(k -> k.replace("!", ""))
            .filter(k -> !NOT_YET.contains(k))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> served =
        operations().stream()
            .map(Operation::name)
            .filter(k -> !NOT_YET.contains(k))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served).isEqualTo(declared);
  }

  @Test
  void nobodyGetsNothingButThePublicOnes() throws Exception {
    Map<String, Set<Role>> table = table();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      int status = call(operation, null);
      boolean open = table.containsKey("!" + operation.name());
      if (open ? status == 403 || status >= 500 : status != 401) {
        wrong.add(operation.name() + " -> " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleGetsWhatTheTableSays() throws Exception {
    Map<String, Set<Role>> table = table();
    List<String> wrong = new ArrayList<>();
    for (Role role : people()) {
      String token = accounts().token(role, cell.street());
      for (Operation operation : operations()) {
        if (table.containsKey("!" + operation.name())) {
          continue;
        }
        int status = call(operation, token);
        boolean may = table.getOrDefault(operation.name(), Set.of()).contains(role);
        boolean right = may ? status < 500 && status != 401 : status == 403;
        if (may && status == 403 && !operation.path().contains("{event}")) {
          right = false;
        }
        if (!right) {
          wrong.add(role + " " + operation.name() + " -> " + status + (may ? " may" : " may not"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatLiesOutsideDoesNotExist() throws Exception {
    Map<String, Set<Role>> table = table();
    List<String> wrong = new ArrayList<>();
    for (Role role : people()) {
      String token = accounts().token(role, elsewhere);
      for (Operation operation : operations()) {
        boolean may = table.getOrDefault(operation.name(), Set.of()).contains(role);
        if (may && operation.path().contains("{number}")) {
          int status = call(operation, token);
          if (status != 404) {
            wrong.add(role + " " + operation.name() + " -> " + status);
          }
        }
      }
      if (table.get("GET /api/items").contains(role)) {
        assertThat(get("/api/items?view=all", token).body()).doesNotContain(number);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private int call(Operation operation, @Nullable String token) throws Exception {
    StringBuilder path = new StringBuilder(fill(operation.path()));
    String separator = "?";
    for (String name : operation.required()) {
      path.append(separator).append(name).append('=').append(value(name, operation.path()));
      separator = "&";
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path.toString()));
    request.method(
        operation.method(),
        operation.contentType().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body()));
    operation.contentType().ifPresent(type -> request.header("Content-Type", type));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<InputStream> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private static String body() {
    return "{\"id\":\"" + UUID.randomUUID() + "\",\"version\":0,\"reason\":\"x\"}";
  }

  private String fill(String path) {
    Matcher names = Pattern.compile("\\{(\\w+)}").matcher(path);
    return names.replaceAll(m -> value(m.group(1), path));
  }

  private String value(String name, String path) {
    return switch (name) {
      case "number" -> number;
      case "event" -> path.startsWith("/api/warnings") ? "confirm" : "accept";
      case "grid" -> cell.code();
      case "parent" -> DISTRICT;
      case "id", "report" -> UUID.randomUUID().toString();
      case "year" -> "2027";
      case "lon" -> "113.32";
      case "lat" -> "23.08";
      case "datum" -> "WGS84";
      case "sha256" -> "0".repeat(64);
      case "code" -> "not-found";
      case "level" -> "street";
      default -> "1";
    };
  }
}
