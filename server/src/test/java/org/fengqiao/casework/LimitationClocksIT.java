package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.casework.domain.CaseRefusal.StaleVersion;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Guard;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.RegionCommand.RecordLimitation.Ground;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.TimerSweep;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.desk.Files;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limitations of the parties as clocks that inform, and the server's reminders (2.13, row 48). */
class LimitationClocksIT extends ContextIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
  private volatile Instant now = Matters.AT;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  @BeforeEach
  void again() {
    now = Matters.AT;
  }

  private Item triaged(Kind kind, String subKind) {
    Item item =
        bean(Casework.class)
            .open(
                List.of(
                    Matters.matter(kind, subKind, "反映事项" + UUID.randomUUID(), Track.DISPUTE, true)),
                officer)
            .getFirst()
            .orThrow();
    return apply(
        item,
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        triage(kind, subKind));
  }

  private static TriageCommand.Triage triage(Kind kind, String subKind) {
    return new TriageCommand.Triage(
        Tier.COMMUNITY,
        kind,
        subKind,
        null,
        LegalRoute.MEDIATION,
        true,
        "人民调解法 17",
        null,
        null,
        null);
  }

  private Outcome<Item> tried(Item item, long version, ItemCommand... commands) {
    return bean(Casework.class)
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), version, officer);
  }

  private Item apply(Item item, ItemCommand... commands) {
    return tried(item, item.version(), commands).orThrow();
  }

  private Item state(Item item) {
    return bean(Casework.class).find(item.ref(), officer).orThrow();
  }

  private static Guard guard(Outcome<Item> outcome) {
    Refusal refusal = ((Outcome.Refused<Item>) outcome).refusal();
    return ((GuardFailed) refusal).guard();
  }

  private List<Timer> limits(Item item) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .filter(t -> t.open() && t.code().limitation())
        .toList();
  }

  private List<EventRecord> reminders(Item item) {
    return bean(Casework.class).history(item.ref(), officer).orThrow().stream()
        .filter(e -> e.event() == ItemEvent.REMIND)
        .toList();
  }

  private static RegionCommand.RecordLimitation told(Ground ground, LocalDate on) {
    return new RegionCommand.RecordLimitation(ground, on, "当事人陈述");
  }

  private void pass(int days) {
    now = now.plus(Duration.ofDays(days));
    var _ = bean(TimerSweep.class).run();
  }

  @ParameterizedTest
  @CsvSource({
    "LABOR,WAGES,T_LABOR_1Y",
    "LAND_RESOURCE,CONTRACTED_LAND,T_LAND_2Y",
    "LAND_RESOURCE,FOREST,",
    "DEMOLITION,STATE_LAND_TAKING,T_LITIGATE_6M T_RECONSIDER_60D",
    "PROPERTY_RIGHTS,REGISTRATION,T_LITIGATE_6M T_RECONSIDER_60D",
    "TENANCY,DEPOSIT,T_CIVIL_3Y",
    "NEIGHBOR,NOISE,",
    "NEIGHBOR,WATER_LEAK,T_CIVIL_3Y",
    "FAMILY,SUPPORT,"
  })
  void eachKindHasItsOwnAndNoOfficerIsLateByIt(String kind, String subKind, String codes) {
    Item item = triaged(Kind.valueOf(kind), subKind);
    assertThat(limits(item).stream().map(t -> t.code().name()).sorted().toList())
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    assertThat(limits(item))
        .allMatch(t -> t.startedAt().equals(item.occurredAt()))
        .allMatch(Timer::running);
    assertThat(item.dueOn()).as("the tier's own limit").isBefore(TODAY.plusDays(10));
  }

  @Test
  void thePersonSaysSinceWhenAndActsMakeItBeginAnew() {
    Item item = apply(triaged(Kind.LABOR, "WAGES"), told(Ground.KNEW, LocalDate.of(2026, 1, 5)));
    assertThat(limits(item)).hasSize(1);
    assertThat(limits(item).getFirst().due().dueDate()).isEqualTo(LocalDate.of(2027, 1, 5));
    item = apply(item, told(Ground.ASKED, LocalDate.of(2026, 11, 10)));
    assertThat(limits(item)).hasSize(1);
    assertThat(limits(item).getFirst().due().dueDate()).isEqualTo(LocalDate.of(2027, 11, 10));
    assertThat(guard(tried(item, item.version(), told(Ground.KNEW, TODAY.plusDays(1)))))
        .isEqualTo(Guard.LIMITATION_DAY);
    // Another kind: the day that was told goes over.
    item =
        apply(item, new DispatchCommand.RouteOut("导入", "LA", "仲裁院", "调解仲裁法 5", null, true, null));
    assertThat(limits(item)).as("it goes on until somebody has it").hasSize(1);
  }

  @Test
  void periodsToSueAnAuthorityAreNotInterrupted() {
    Item item = triaged(Kind.DEMOLITION, "VALUATION");
    assertThat(guard(tried(item, item.version(), told(Ground.CLAIMED, TODAY))))
        .isEqualTo(Guard.LIMITATION_DAY);
    item = apply(item, told(Ground.KNEW, LocalDate.of(2026, 11, 1)));
    assertThat(limits(item)).allMatch(t -> t.due().dueDate().isAfter(LocalDate.of(2026, 12, 30)));
    Item noise = triaged(Kind.NEIGHBOR, "NOISE");
    assertThat(guard(tried(noise, noise.version(), told(Ground.KNEW, TODAY))))
        .isEqualTo(Guard.HAS_LIMITATION);
  }

  @Test
  void fifteenDaysBeforeItPressesIsToldOnceAndNeverLate() throws Exception {
    Item item =
        apply(
            triaged(Kind.LABOR, "WAGES"),
            Matters.dispatch(),
            new DispatchCommand.Sign(),
            told(Ground.KNEW, LocalDate.of(2025, 12, 20)));
    assertThat(factors(item)).doesNotContain("TIME_PRESSURE");
    pass(17);
    assertThat(factors(item)).contains("TIME_PRESSURE");
    List<EventRecord> told =
        reminders(item).stream().filter(e -> "T_LABOR_1Y".equals(e.info().get("clock"))).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().actorRole()).isEqualTo(Role.SYSTEM);
    assertThat(told.getFirst().info()).containsEntry("dueOn", "2026-12-20");
    pass(1);
    pass(60);
    assertThat(fired(item, "T_LABOR_1Y")).containsExactly("DUE_SOON");
    assertThat(factors(item)).as("it has run out").doesNotContain("TIME_PRESSURE");
    assertThat(reminders(item).stream().filter(e -> "T_LABOR_1Y".equals(e.info().get("clock"))))
        .as("once")
        .hasSize(1);
  }

  private List<String> factors(Item item) {
    return bean(Files.class).open(item.ref(), officer).orThrow().severity().parts().stream()
        .map(p -> p.factor())
        .toList();
  }

  private List<String> fired(Item item, String code) throws Exception {
    List<String> stages = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT stage FROM timer_fired WHERE item_id = '"
                    + item.id()
                    + "' AND code = '"
                    + code
                    + "' ORDER BY fired_at")) {
      while (rows.next()) {
        stages.add(rows.getString(1));
      }
    }
    return stages;
  }

  /** Whoever saw the item before the reminder saw all that matters. */
  @Test
  void aReminderMakesNobodysWriteStale() {
    Item seen =
        apply(
            triaged(Kind.LABOR, "WAGES"),
            Matters.dispatch(),
            new DispatchCommand.Sign(),
            Matters.consent());
    pass(13);
    assertThat(reminders(seen)).hasSize(1);
    Item reminded = state(seen);
    assertThat(reminded.version()).isEqualTo(seen.version() + 1);
    assertThat(reminded.state()).isEqualTo(seen.state());
    assertThat(reminded.regions()).isEqualTo(seen.regions());
    Item after = tried(seen, seen.version(), new MediationCommand.Session("双方陈述", null)).orThrow();
    assertThat(after.version()).isEqualTo(seen.version() + 2);
    Outcome<Item> late = tried(seen, seen.version(), new MediationCommand.Session("双方陈述", null));
    assertThat(((Outcome.Refused<Item>) late).refusal()).isInstanceOf(StaleVersion.class);
    Outcome<Item> ahead =
        tried(seen, after.version() + 1, new MediationCommand.Session("双方陈述", null));
    assertThat(((Outcome.Refused<Item>) ahead).refusal()).isInstanceOf(StaleVersion.class);
  }

  /** A crash between the reminder and its commit leaves neither; the next sweep makes both. */
  @Test
  void aReminderIsWrittenOnceAfterAFailure() throws Exception {
    Item item =
        apply(
            triaged(Kind.LABOR, "WAGES"),
            Matters.dispatch(),
            new DispatchCommand.Sign(),
            Matters.consent());
    execute(
        "CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF NEW.item_id = '"
            + item.id()
            + "' THEN RAISE EXCEPTION 'dies'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER dies BEFORE INSERT ON timer_fired FOR EACH ROW EXECUTE FUNCTION"
            + " fail_once()");
    pass(13);
    assertThat(reminders(item)).isEmpty();
    execute("DROP TRIGGER dies ON timer_fired", "DROP FUNCTION fail_once()");
    now = now.plus(Duration.ofHours(2));
    var _ = bean(TimerSweep.class).run();
    var _ = bean(TimerSweep.class).run();
    assertThat(reminders(item)).hasSize(1);
  }

  private void execute(String... statements) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }
}
