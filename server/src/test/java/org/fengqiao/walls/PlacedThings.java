package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.ProbeChange;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.casework.Casework;
import org.fengqiao.dispatch.Resources;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.group.ClassCases;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.inquiry.Waiting;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.TestAccounts;
import org.fengqiao.support.TestDatabase;

/**
 * One of everything that belongs to a place, made as people make it: matters reported in one grid,
 * a photo, a document, the scores, the warning and the task they lead to, and a message on the live
 * stream.
 */
final class PlacedThings extends NamedThings {
  private static final int MATTERS = 14;

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
  private String letter = "";
  private String safeguard = "";
  private String conference = "";
  private final String project = UUID.randomUUID().toString();
  private String rated = "";

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
    things.letter = things.riskLetter(dispatcher);
    things.safeguard = things.period(dispatcher);
    things.conference = things.jointConference(dispatcher);
    things.write(dispatcher);
    things.ledger = things.list(dispatcher);
    things.emergency(dispatcher);
    things.late = things.lateUpdate(dispatcher);
    things.approval = things.staged(context, accounts);
    things.ticket = things.visitor(context);
    things.classCase = things.cause(context);
    things.helper(context);
    things.rated = Waiting.forRating(context.getBean(Casework.class)).number();
    try (var admin = database.admin();
        var insert = admin.createStatement()) {
      insert.execute(
          """
          INSERT INTO project VALUES ('%s', '%s', 'DEMOLITION', '旧改项目', '旧改项目', 'UNDER_WAY',
            ST_SetSRID(ST_MakePoint(%s, %s), 4490), NULL, NULL, now())\
          """
              .formatted(
                  DemoPlaces.DISTRICT, things.project, things.cell.lon(), things.cell.lat()));
      insert.execute(
          "INSERT INTO place_factor VALUES ('%s', '%s', 'NO_TITLE_DEEDS', true, '住建台账', now())"
              .formatted(DemoPlaces.DISTRICT, things.cell.code()));
    }
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
  @Override
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

  /** A street they do not lie in. */
  String otherStreet() {
    return otherStreet;
  }

  /** Another community of the same street. */
  String otherCommunity() {
    return otherCommunity;
  }

  @Override
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

  @Override
  String letter() {
    return letter;
  }

  @Override
  String safeguard() {
    return safeguard;
  }

  @Override
  String project() {
    return project;
  }

  /** A safeguard period of the community. */
  private String period(String dispatcher) throws Exception {
    String body =
        ("{\"id\":\"%s\",\"version\":0,\"name\":\"演练时段\",\"from\":\"2026-01-01\",\"to\":"
                + "\"2026-01-09\",\"places\":[\"%s\"]}")
            .formatted(UUID.randomUUID(), cell.community());
    return found("\"id\":\"([^\"]+)\"", send("POST", "/api/safeguards", dispatcher, bytes(body)));
  }

  @Override
  String conference() {
    return conference;
  }

  /** Words of a conference of the street with one decision. */
  String conferenceWords() {
    return ("\"title\":\"演练联席会议\",\"heldOn\":\"2026-01-05\",\"place\":\"%s\",\"bodies\":"
            + "[\"%s-PM\",\"%s-PM\"],\"minutes\":\"演练纪要\",\"decisions\":[{\"what\":\"演练事项\","
            + "\"body\":\"%s-PM\",\"dueOn\":\"2026-02-05\"}]")
        .formatted(cell.street(), cell.street(), cell.community(), cell.community());
  }

  private String jointConference(String dispatcher) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":0,%s}".formatted(UUID.randomUUID(), conferenceWords());
    return found(
        "\"id\":\"([^\"]+)\"", send("POST", "/api/joint-conferences", dispatcher, bytes(body)));
  }

  /** A letter about the warning, drafted. */
  private String riskLetter(String dispatcher) throws Exception {
    String body =
        "{\"id\":\"%s\",\"warning\":\"%s\",\"unit\":\"某建筑公司\"}"
            .formatted(UUID.randomUUID(), warning);
    return found("\"id\":\"([^\"]+)\"", send("POST", "/api/risk-letters", dispatcher, bytes(body)));
  }

  /** An item that waits for its rating. */
  String rated() {
    return rated;
  }

  @Override
  String classCase() {
    return classCase;
  }

  @Override
  String number() {
    return number;
  }

  @Override
  String photo() {
    return photo;
  }

  @Override
  String warning() {
    return warning;
  }

  @Override
  String itemTask() {
    return itemTask;
  }

  @Override
  String task() {
    return task;
  }

  @Override
  String approval() {
    return approval;
  }

  /** Id of a list that was brought from elsewhere. */
  @Override
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
  @Override
  String document() {
    return document;
  }

  @Override
  URI server() {
    return server;
  }

  @Override
  String paper() {
    return paper;
  }

  @Override
  String paperCode() {
    return paperCode;
  }

  @Override
  String ticket() {
    return ticket;
  }

  @Override
  String message() {
    return message;
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
}
