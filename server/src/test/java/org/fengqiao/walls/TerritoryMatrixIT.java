package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.fengqiao.walls.Matrix.Line;
import org.fengqiao.walls.Matrix.Where;
import org.fengqiao.walls.NamedThings.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The other half of the permission matrix: every operation that names a thing of a place answers
 * 404 to every role outside its territory, every list shows only what lies inside, and another
 * district of the same server sees nothing at all. Each check is also made from inside, so that an
 * answer that is empty for everybody fails.
 */
class TerritoryMatrixIT extends ServerIT {
  private static final String OTHER_DISTRICT = "999902";

  /** Parameters that name a place or a thing of one; all others are listed in {@link #PLAIN}. */
  private static final Set<String> PLACES = Set.of("street", "grid", "number", "parent");

  private static final Set<String> PLAIN =
      Set.of(
          "view",
          "code",
          "scheme",
          "state",
          "kind",
          "level",
          "q",
          "after",
          "limit",
          "version",
          "lon",
          "lat",
          "datum",
          "no",
          "accuracyM",
          "report",
          "sha256",
          "object",
          "dryRun",
          "on",
          "asOf",
          "step",
          "name",
          "note",
          "encoding",
          // how many free codes of grids
          "count",
          "borders",
          "layer",
          "table",
          "from",
          "to",
          "language",
          "present",
          "sort",
          "id",
          "format",
          "columns",
          "personal",
          "for",
          "cause",
          "received",
          "due",
          "near",
          "text",
          "acceptNew",
          "complete");

  private PlacedThings things;
  private TestAccounts strangers;

  /** How the answer of a list tells that it shows the things. */
  private Map<String, Predicate<Answer>> shown;

  @BeforeAll
  void somethingOfEverything() throws Exception {
    things = PlacedThings.make(server.getURI(), context, accounts(), database);
    strangers = new TestAccounts(context, OTHER_DISTRICT);
    GridCell cell = things.cell();
    shown =
        Map.ofEntries(
            Map.entry("GET /api/ledger/imports", a -> a.body().contains(things.ledger())),
            Map.entry("GET /api/ledger/items.{format}", a -> a.body().contains(things.number())),
            Map.entry("GET /api/item-tasks", a -> a.body().contains(things.itemTask())),
            Map.entry("GET /api/approvals", a -> a.body().contains(things.approval())),
            Map.entry("GET /api/items", a -> a.body().contains(things.number())),
            Map.entry("GET /api/warnings", a -> a.body().contains(things.warning())),
            Map.entry("GET /api/warnings/record", a -> a.body().contains("\"entered\":")),
            Map.entry("GET /api/prevention-tasks", a -> a.body().contains(things.task())),
            Map.entry("GET /api/joint-conferences", a -> a.body().contains(things.conference())),
            Map.entry("GET /api/safeguards", a -> a.body().contains(things.safeguard())),
            Map.entry("GET /api/sweeps/{month}", a -> a.body().contains(cell.code())),
            Map.entry("GET /api/patrol-effort/weeks/{week}", a -> a.body().contains(cell.code())),
            Map.entry("GET /api/projects", a -> a.body().contains(things.project())),
            Map.entry("GET /api/risk-factors", a -> a.body().contains(things.project())),
            Map.entry("GET /api/risk-factors/marks", a -> a.body().contains(cell.code())),
            Map.entry("GET /api/risk-letters", a -> a.body().contains(things.letter())),
            Map.entry("GET /api/bodies", a -> a.body().contains(cell.community() + "-PM")),
            Map.entry("GET /api/bodies/nearest", a -> a.body().contains(cell.community() + "-PM")),
            Map.entry(
                "GET /tiles/bodies/{z}/{x}/{y}.mvt",
                a -> a.body().contains(cell.community() + "-PM")),
            Map.entry(
                "GET /api/scores/ranking",
                a -> a.body().contains("\"grid\":\"" + cell.code() + '"')),
            Map.entry(
                "GET /api/scores", a -> a.body().contains("\"scores\":[") && !allZero(a.body())),
            Map.entry(
                "GET /api/scores/days",
                a -> a.body().contains("\"steps\":[") && !a.body().contains("\"steps\":[]")),
            Map.entry(
                "GET /api/overview",
                a -> a.body().contains("\"today\":") && !a.body().contains("\"today\":0,")),
            Map.entry("GET /api/stream", a -> a.statusCode() == 200),
            Map.entry("GET /api/late-updates", a -> a.body().contains(things.late())),
            Map.entry("GET /api/channels", a -> !a.body().contains("\"total\":{\"open\":0,")),
            Map.entry("GET /api/class-cases", a -> a.body().contains(things.classCase())),
            Map.entry(
                "GET /api/class-cases/proposals",
                a -> a.body().contains("\"community\":{\"code\":\"" + cell.community() + '"')),
            Map.entry("GET /api/centres", a -> a.body().contains(things.centre())),
            Map.entry(
                "GET /api/places/search",
                a -> a.body().contains("\"code\":\"" + cell.code() + '"')),
            Map.entry("GET /api/grids/holders", a -> a.body().contains(cell.code())),
            Map.entry("GET /api/resources", a -> a.body().contains(things.resource())));
  }

  private static boolean allZero(String board) {
    int from = board.indexOf("\"scores\":[") + 10;
    return board.substring(from, board.indexOf(']', from)).matches("[0,]*");
  }

  /** Territories that do not hold the things: another street, and next door in the same one. */
  private List<String> outside() {
    return List.of(things.otherStreet(), things.otherCommunity());
  }

  @Test
  void thingsOutsideDoNotExist() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Call call : calls(Where.THING)) {
      boolean reached = false;
      for (Role role : call.line().roles()) {
        for (String place : outside()) {
          Answer answer = things.call(call, accounts().token(role, place));
          if (answer.statusCode() != 404 || !answer.body().contains("\"code\":")) {
            wrong.add(role + "@" + place + " " + call + " -> " + answer.statusCode());
          }
        }
        String inside = accounts().token(role, things.cell().street());
        reached |= things.call(call, inside).statusCode() != 404;
      }
      if (!reached) {
        wrong.add(call + " is 404 for everybody");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void listsShowOnlyWhatLiesInside() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Call call : calls(Where.LIST)) {
      Predicate<Answer> shows = shown.get(call.line().operation());
      assertThat(shows).as("how %s shows something", call).isNotNull();
      boolean reached = false;
      for (Role role : call.line().roles()) {
        for (String place : outside()) {
          Answer answer = things.call(call, accounts().token(role, place));
          if (answer.statusCode() >= 500 || shows.test(answer)) {
            wrong.add(role + "@" + place + " " + call + " -> " + answer.statusCode());
          }
        }
        String inside = accounts().token(role, things.cell().street());
        reached |= shows.test(things.call(call, inside));
      }
      if (!reached) {
        wrong.add(call + " shows nothing to anybody");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPlaceInTheQueryOpensNothing() throws Exception {
    List<String> wrong = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    for (Call call : calls(Where.values())) {
      for (String name : call.operation().query()) {
        if (!PLACES.contains(name) && !PLAIN.contains(name)) {
          unknown.add(call.operation().name() + "?" + name);
        }
        if (!PLACES.contains(name) || call.line().where() == Where.MAP) {
          continue;
        }
        Predicate<Answer> shows = shown.get(call.line().operation());
        for (Role role : call.line().roles()) {
          Answer answer =
              things.call(call.with(name), accounts().token(role, things.otherStreet()));
          boolean hidden =
              answer.statusCode() == 404
                  || (shows != null && answer.statusCode() == 200 && !shows.test(answer));
          if (!hidden) {
            wrong.add(role + " " + call.with(name) + " -> " + answer.statusCode());
          }
        }
      }
    }
    assertThat(unknown).as("parameters nobody has judged").isEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void anotherDistrictSeesNothing() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Call call : calls(Where.THING, Where.LIST, Where.MAP)) {
      for (Role role : call.line().roles()) {
        Answer answer = things.call(call, strangers.token(role, OTHER_DISTRICT));
        boolean hidden =
            answer.statusCode() < 500
                && (call.line().where() != Where.THING || answer.statusCode() == 404)
                && (answer.statusCode() >= 400 || !answer.body().contains("\"" + DISTRICT));
        if (!hidden) {
          wrong.add(role + " " + call + " -> " + answer.statusCode() + " " + answer.body());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** One call of an operation, for each event where it takes one. */
  private static List<Call> calls(Where... wanted) throws Exception {
    Map<String, Line> lines = Matrix.lines();
    List<Call> calls = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      Line line = lines.get(operation.name());
      assertThat(line).as("%s is not in the table", operation.name()).isNotNull();
      if (line.open() || !List.of(wanted).contains(line.where())) {
        continue;
      }
      for (String event : NamedThings.events(operation.path())) {
        calls.add(new Call(operation, line, event, null));
      }
    }
    return calls;
  }
}
