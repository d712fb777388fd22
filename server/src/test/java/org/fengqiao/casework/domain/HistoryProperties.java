package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;

/** Laws of every history that the table and the guards let happen. */
class HistoryProperties {
  private static final Actor ANYBODY =
      Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT, Matters.COMMUNITY);
  private static final Actor ANOTHER =
      Matters.actor(Role.DISTRICT_MEDIATOR, Matters.DISTRICT, Matters.COMMUNITY);

  /** A random walk over the table; refused commands are part of it. */
  private static List<Item> walk(long seed, List<EventRecord> events) {
    return walk(seed, events, new ArrayList<>(), new ArrayList<>());
  }

  private static List<Item> walk(
      long seed, List<EventRecord> events, List<OpenItem> told, List<Step> steps) {
    Random random = new Random(seed);
    OpenItem matter =
        Matters.matter(
            random.nextInt(4) == 0 ? Kind.UNCLASSIFIED : Kind.values()[random.nextInt(11)],
            "X",
            "楼上漏水多次反映未果需要处理",
            random.nextBoolean() ? Track.DISPUTE : Track.PETITION,
            random.nextBoolean());
    told.add(matter);
    EventRecord first =
        Opening.event(matter, uuid(random), uuid(random), "440105-2026-000001", 5, ANYBODY);
    events.add(first);
    List<Item> items = new ArrayList<>(List.of(Projection.apply(null, first)));
    for (int i = 0; i < 60; i++) {
      Item item = items.getLast();
      Actor actor = random.nextBoolean() ? ANYBODY : ANOTHER;
      List<ItemEvent> allowed = Transitions.allowed(item, actor);
      ItemEvent event =
          allowed.isEmpty() || random.nextInt(5) == 0
              ? ItemEvent.values()[random.nextInt(ItemEvent.values().length)]
              : allowed.get(random.nextInt(allowed.size()));
      Step.Request request =
          new Step.Request(
              actor,
              Matters.AT.plusSeconds(60L * i),
              uuid(random),
              new Facts(RandomCommands.TODAY, Map.of(), lead(item, random)));
      if (Step.take(item, RandomCommands.of(event, item, random), uuid(random), 0, request)
          instanceof Outcome.Done<Step>(Step step)) {
        events.add(step.event());
        items.add(step.after());
        steps.add(step);
      }
    }
    return items;
  }

  @Property(tries = 400)
  void theItemIsTheFoldOfItsEvents(@ForAll long seed) {
    List<EventRecord> events = new ArrayList<>();
    List<Item> items = walk(seed, events);
    assertThat(Projection.fold(events)).isEqualTo(items.getLast());
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i).version()).isEqualTo(i + 1L).isEqualTo(events.get(i).version());
      assertThat(items.get(i).state()).isEqualTo(events.get(i).to());
    }
  }

  @Property(tries = 400)
  void everyEventIsARowOfTheTable(@ForAll long seed) {
    List<EventRecord> events = new ArrayList<>();
    walk(seed, events);
    for (EventRecord event : events) {
      Transition row = Transitions.find(event.from(), event.event()).orElseThrow();
      if (event.event() == ItemEvent.UNMERGE) {
        assertThat(Transitions.find(event.to(), ItemEvent.MERGE)).isPresent();
      } else {
        assertThat(event.to()).isEqualTo(row.to());
      }
    }
  }

  @Property(tries = 400)
  void noHistoryBreaksTheRules(@ForAll long seed) {
    List<EventRecord> events = new ArrayList<>();
    List<Item> items = walk(seed, events);
    boolean proved = false;
    for (int i = 1; i < items.size(); i++) {
      Item before = items.get(i - 1);
      EventRecord event = events.get(i);
      proved |= PROOFS.contains(event.event());
      switch (event.event()) {
        case DISPATCH -> {
          assertThat(before.kind()).isNotEqualTo(Kind.UNCLASSIFIED);
          assertThat(before.route()).isNotNull();
          assertThat(items.get(i).bodyCode()).isNotNull();
          assertThat(before.category()).isNotEqualTo(PetitionCategory.ACCUSATION);
          assertThat(before.route()).isNotEqualTo(LegalRoute.JUDICIAL);
        }
        case SETTLED -> {
          assertThat(proved).isTrue();
          assertThat(event.actorId()).isNotEqualTo(before.handlerId());
        }
        case RATED_OR_WINDOW_OVER -> {
          assertThat(event.actorId()).isNotEqualTo(before.handlerId());
          // No clock runs in these histories: only what the person said ends the rating.
          assertThat(event.info()).containsEntry("declined", true);
          assertThat(event.reason()).isNotBlank();
        }
        case START_MEDIATION ->
            assertThat(before.category()).isNotEqualTo(PetitionCategory.ACCUSATION);
        case ESCALATE -> assertThat(items.get(i).tier().above(before.tier())).isTrue();
        case MARK_VOID -> assertThat(event.info()).containsKey("proposedBy");
        case REPLY, REVIEW_DECIDED -> assertThat(items.get(i).progress().servedOn()).isNotNull();
        case APPLY_REVIEW -> assertThat(before.progress().reviewed()).isFalse();
        case APPLY_RECHECK -> assertThat(before.progress().reviewed()).isTrue();
        case EXTEND ->
            assertThat(before.progress().extended() && before.progress().course().lengthened())
                .isFalse();
        case ROUTE_OUT ->
            assertThat(items.get(i).seal() == Seal.SEALED)
                .isEqualTo(before.category() == PetitionCategory.ACCUSATION);
        case SIGN -> assertThat(before.regions().recused()).doesNotContain(event.actorId());
        case JOIN_CLASS -> assertThat(before.category()).isNotEqualTo(PetitionCategory.ACCUSATION);
        case VERIFY -> assertThat(items.get(i).placeConfirmed()).isTrue();
        default -> {}
      }
    }
  }

  /**
   * A petition waits, is on its way or is handled under a statutory clock; a mediation has its
   * term; and the sixty days never begin again but with another acceptance (domain notes 4.2, rows
   * 45, 50 and 55).
   */
  @Property(tries = 1000)
  void noPetitionIsWithoutItsClock(@ForAll long seed) {
    List<OpenItem> told = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    walk(seed, new ArrayList<>(), told, steps);
    RunningClocks clocks = new RunningClocks(told.getFirst());
    Instant begun = null;
    for (Step step : steps) {
      clocks.apply(step);
      Item item = step.after();
      if (item.state() == ItemState.MEDIATING) {
        assertThat(Clocks.MEDIATION).as(seed + " mediates").anyMatch(clocks::run);
      }
      if (ANEW.contains(step.event().event())) {
        begun = null;
      }
      if (item.track() == Track.PETITION && item.state().open()) {
        begun = statutory(item, clocks, begun, seed + " " + step.event().event());
      }
    }
  }

  private static Instant statutory(Item item, RunningClocks clocks, Instant begun, String as) {
    boolean accepted = item.progress().course().acceptedOn() != null;
    if (Clocks.handled(item) && (item.state().handled() || (accepted && !answered(item)))) {
      assertThat(clocks.run(TimerCode.T_HANDLE_60D)).as(as).isTrue();
    } else if (!item.state().handled() && !answered(item) && !told(item)) {
      assertThat(Set.of(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D))
          .as(as)
          .anyMatch(clocks::run);
    }
    Instant since = clocks.since(TimerCode.T_HANDLE_60D);
    if (since != null && begun != null) {
      assertThat(since).as(as).isEqualTo(begun);
    }
    return since == null ? begun : since;
  }

  private static boolean answered(Item item) {
    return switch (item.state()) {
      case REPLIED, UNDER_REVIEW, UNDER_RECHECK, AWAIT_RATING, FOLLOW_UP -> true;
      default -> false;
    };
  }

  /** Accepted, told of, and now with another organ: the law counts no days here (条例 31 (1)-(5)). */
  private static boolean told(Item item) {
    return item.state() == ItemState.ROUTED_OUT && item.progress().course().acceptedOn() != null;
  }

  /** With these a petition is accepted anew. */
  private static final Set<ItemEvent> ANEW =
      Set.of(
          ItemEvent.REOPEN,
          ItemEvent.REVOKE_REDO,
          ItemEvent.NOT_SETTLED,
          ItemEvent.RECEIVED,
          ItemEvent.RAISE_PETITION);

  private static final Set<ItemEvent> PROOFS =
      Set.of(
          ItemEvent.PERFORMED_DISPUTE,
          ItemEvent.PERFORMED_PETITION,
          ItemEvent.REPLY,
          ItemEvent.ANSWER_SUGGESTION,
          ItemEvent.EXTERNAL_RESULT,
          ItemEvent.SETTLED_ON_SPOT);

  private static Item lead(Item item, Random random) {
    OpenItem matter = Matters.noise("主办件");
    EventRecord first =
        Opening.event(matter, uuid(random), uuid(random), "440105-2026-000002", 0, ANYBODY);
    return random.nextBoolean() ? Projection.apply(null, first) : item;
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
