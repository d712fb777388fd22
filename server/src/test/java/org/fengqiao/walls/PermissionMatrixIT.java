package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Every operation of the OpenAPI as nobody and as every role. An operation missing from the table,
 * a line without an operation, or a route that hides from the contract fails. Where they may:
 * {@link TerritoryMatrixIT}.
 */
class PermissionMatrixIT extends ServerIT {
  /** Routes without a place in the contract: the faces, their parts, the figures of the machine. */
  private static final Set<String> HIDDEN =
      Set.of(
          "GET /",
          "GET /ask",
          "GET /{face:m|desk|lead}",
          "GET /{face:m|desk|lead}/{+rest}",
          "GET /assets/{name:[A-Za-z0-9_-][A-Za-z0-9._-]*}",
          "GET /{name:[a-z0-9-]+[.][a-z]+}",
          "GET /openapi.yml",
          "GET /prometheus");

  private GridCell cell;
  private String number;

  @BeforeAll
  void anItem() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
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

  private static List<Operation> operations() throws Exception {
    return Operation.all().stream()
        // Signing out last: it ends the session the other calls are made with.
        .sorted(Comparator.comparing(o -> o.name().equals("DELETE /api/session")))
        .toList();
  }

  @Test
  void everyOperationIsInTheTable() throws Exception {
    Set<String> served =
        operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(served).isEqualTo(new TreeSet<>(Matrix.lines().keySet()));
  }

  @Test
  void noRouteHidesFromTheContract() throws Exception {
    Set<String> routes =
        bean(Router.class)
            .uriRoutes()
            .filter(r -> !r.getHttpMethodName().equals("HEAD")) // goes with every GET
            .map(r -> r.getHttpMethodName() + " " + r.getUriMatchTemplate().toPathString())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = new TreeSet<>(Matrix.lines().keySet());
    declared.addAll(HIDDEN);
    assertThat(routes).isEqualTo(declared);
  }

  @Test
  void nobodyGetsNothingButThePublicOnes() throws Exception {
    Map<String, Matrix.Line> table = Matrix.lines();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      int status = call(operation, null);
      boolean open = table.get(operation.name()).open();
      if (open ? status == 403 || status >= 500 : status != 401) {
        wrong.add(operation.name() + " -> " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleGetsWhatTheTableSays() throws Exception {
    Map<String, Matrix.Line> table = Matrix.lines();
    List<String> wrong = new ArrayList<>();
    for (Role role : Matrix.people()) {
      String token = accounts().token(role, cell.street());
      for (Operation operation : operations()) {
        Matrix.Line line = table.get(operation.name());
        if (line.open()) {
          continue;
        }
        int status = call(operation, token);
        boolean may = line.roles().contains(role);
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
      case "body" -> cell.community() + "-PM";
      case "id", "report", "ticket", "account" -> UUID.randomUUID().toString();
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
