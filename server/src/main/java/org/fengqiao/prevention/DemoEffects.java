package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Draw;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;

/**
 * Measured effect in the demonstration district, all of it marked as such: consent for two kinds,
 * so that the engine draws among its own warnings, and one trial of the past with invented
 * outcomes, drawn and evaluated by the code that does it in earnest.
 */
@Singleton
public class DemoEffects {
  private static final long SEED = 63;
  private static final int PLACES = 44;
  private static final int KNOWN_DAYS = 60;
  private static final int OPENED = 130;

  /** What the invented work does to the invented counts: less than 20 tasks can show. */
  private static final double TRUE_RATIO = 0.9;

  private final TrialStore store;
  private final TaskStore tasks;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  DemoEffects(TrialStore store, TaskStore tasks, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds it, unless the district has decided about drawing; before the engine's first run. */
  @Transactional
  public void add(String district) {
    if (!store.settings(district).isEmpty()) {
      return;
    }
    LocalDate today = clock.today();
    Setting before =
        setting(district, 1, today.minusDays(OPENED), Set.of(Kind.PROPERTY_MGMT.ordinal()));
    store.add(before);
    past(district, before, today.minusDays(OPENED));
    store.add(
        setting(
            district,
            2,
            today.minusDays(KNOWN_DAYS),
            Set.of(Kind.NEIGHBOR.ordinal(), Kind.TENANCY.ordinal())));
    audit.record(Actor.system(district), "tool.demo", "effect", Map.of("places", PLACES));
  }

  private static Setting setting(String district, int seq, LocalDate from, Set<Integer> kinds) {
    return new Setting(
        district,
        seq,
        id("setting/" + seq),
        from,
        kinds,
        "演示数据",
        from.atStartOfDay(Clock.ZONE).toInstant(),
        true);
  }

  private void past(String district, Setting setting, LocalDate opened) {
    int kind = Kind.PROPERTY_MGMT.ordinal();
    Playbook book =
        tasks.playbooks(district, clock.today()).getOrDefault(kind, List.of()).stream()
            .findFirst()
            .orElse(null);
    List<GridCell> cells = grids.current(district).cells();
    if (book == null || cells.size() < PLACES) {
      return;
    }
    Plan plan = store.plan(district, opened);
    Trial trial =
        new Trial(
            district,
            id("trial"),
            kind,
            book.district(),
            book.version(),
            plan.district(),
            plan.version(),
            plan.digest(),
            setting.seq(),
            Draw.sha256("demo " + SEED),
            opened.atStartOfDay(Clock.ZONE).toInstant(),
            true);
    store.open(trial);
    SplittableRandom random = new SplittableRandom(SEED);
    Map<Assignment, int[]> outcomes = new LinkedHashMap<>();
    for (int i = 0; i < PLACES; i++) {
      GridCell cell = cells.get((int) ((long) i * cells.size() / PLACES));
      Assignment drawn = drawn(trial, plan, cell.code(), i, opened.plusDays(i / 2));
      store.assign(drawn);
      end(drawn);
      double mean = 3 * (drawn.arm() == Arm.NOW ? TRUE_RATIO : 1) * spread(random);
      outcomes.put(drawn, new int[] {poisson(random, mean), poisson(random, 2)});
    }
    Instant at =
        Evaluating.readyOn(List.copyOf(outcomes.keySet()), plan)
            .atStartOfDay(Clock.ZONE)
            .toInstant();
    store.evaluated(Evaluating.result(trial, plan, outcomes, 2, 1, at));
  }

  private static Assignment drawn(Trial trial, Plan plan, String grid, int i, LocalDate on) {
    String stratum = "PROPERTY_MGMT/demo/YELLOW";
    Arm arm = Draw.arm(trial.seed(), trial.id(), stratum, i, plan.blockSize());
    return new Assignment(
        trial.district(),
        trial.id(),
        id("warning/" + i),
        grid,
        stratum,
        i,
        i / plan.blockSize(),
        arm,
        Level.YELLOW,
        3.0,
        on.atStartOfDay(Clock.ZONE).toInstant(),
        on,
        arm == Arm.NOW ? on : on.plusDays(plan.laterDays()),
        true);
  }

  /** Nothing of the past waits any longer. */
  private void end(Assignment drawn) {
    if (drawn.arm() == Arm.LATER) {
      boolean _ =
          store.start(
              new Start(
                  drawn.district(),
                  drawn.trial(),
                  drawn.warning(),
                  id("start/" + drawn.place()),
                  Start.Cause.DUE,
                  drawn.startOn().atStartOfDay(Clock.ZONE).toInstant(),
                  Role.SYSTEM,
                  null));
    }
  }

  private static double spread(SplittableRandom random) {
    return 0.6 + 0.8 * random.nextDouble();
  }

  private static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    int k = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      k++;
    }
    return k;
  }

  private static UUID id(String what) {
    return UUID.nameUUIDFromBytes(("demo-effect/" + what).getBytes(StandardCharsets.UTF_8));
  }
}
