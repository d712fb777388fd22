package org.fengqiao.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.CaseRefusal.KeyReused;
import org.fengqiao.casework.domain.CaseRefusal.StaleVersion;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.ItemStore.Replay;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.casework.domain.Weighed;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRows.Route;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.TierDecision;
import org.jspecify.annotations.Nullable;

/** Moves a locked item: judge every event first, then write all of them. */
@Singleton
class Mover {
  private static final Set<ItemEvent> PERFORMED =
      EnumSet.of(ItemEvent.PERFORMED_DISPUTE, ItemEvent.PERFORMED_PETITION);
  private static final Set<ItemEvent> OF_THE_SERVER =
      EnumSet.of(ItemEvent.REMIND, ItemEvent.RELOCATE, ItemEvent.HAND_OVER);
  private static final Set<ItemEvent> OF_LEADS =
      EnumSet.of(ItemEvent.MERGE, ItemEvent.ROUTE_OUT, ItemEvent.RAISE_PETITION);

  private final ItemStore store;
  private final ItemClocks clocks;
  private final ItemTasks tasks;
  private final Laws laws;
  private final Vault vault;
  private final Audit audit;
  private final Announcer announcer;
  private final Ids ids;
  private final Clock clock;

  Mover(
      ItemStore store,
      ItemClocks clocks,
      ItemTasks tasks,
      Laws laws,
      Vault vault,
      Audit audit,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.clocks = clocks;
    this.tasks = tasks;
    this.laws = laws;
    this.vault = vault;
    this.audit = audit;
    this.announcer = new Announcer(outbox);
    this.ids = ids;
    this.clock = clock;
  }

  Outcome<Item> move(
      Item item, List<ItemCommand> commands, UUID key, long expectedVersion, Actor actor) {
    byte[] hash = hash(item, commands, expectedVersion, actor);
    Optional<Replay> before = store.replay(item.district(), key);
    if (before.isPresent()) {
      return again(before.get(), item, hash);
    }
    List<EventRecord> history =
        item.version() == expectedVersion ? List.of() : store.history(item.district(), item.id());
    if (item.version() != expectedVersion && !onlyReminded(history, expectedVersion)) {
      return Outcome.refused(StaleVersion.of(item, actor, history, expectedVersion));
    }
    Instant at = clock.now();
    ItemClocks.Open open = clocks.open(item);
    LawEdition law = laws.on(item.district(), Terms.day(at));
    Facts facts =
        new Facts(
            Terms.day(at),
            open.running(),
            other(commands, item, actor),
            leads(commands, item),
            stepsOpen(commands, item),
            confirmable(item, law),
            law.rootCauses().stream().map(CodeLabel::code).collect(Collectors.toSet()),
            routes(item, law),
            ledTo(commands, item),
            limitations(commands, item, at),
            at);
    Step.Request request = new Step.Request(actor, at, key, facts);
    return judge(item, commands, request).map(steps -> write(steps, hash, request, open));
  }

  /**
   * A reminder of the server's tells nothing that whoever saw the item before would not know, and
   * new borders of grids change nothing of the matter.
   */
  private static boolean onlyReminded(List<EventRecord> history, long seen) {
    List<EventRecord> since = history.stream().filter(event -> event.version() > seen).toList();
    return seen > 0
        && !since.isEmpty()
        && since.stream().allMatch(event -> OF_THE_SERVER.contains(event.event()));
  }

  /** Asked only where a limitation is told. */
  private @Nullable Map<TimerCode, Boolean> limitations(
      List<ItemCommand> commands, Item item, Instant at) {
    return commands.stream().noneMatch(c -> c.event() == ItemEvent.RECORD_LIMITATION)
        ? null
        : clocks.limitations(item, at).stream()
            .collect(Collectors.toMap(Limitation::code, Limitation::interruptible));
  }

  /** Asked only where what is merged into the item matters. */
  private boolean leads(List<ItemCommand> commands, Item item) {
    return commands.stream().anyMatch(c -> OF_LEADS.contains(c.event())) && store.leads(item.ref());
  }

  /** Asked when an agreement is said to be performed. */
  private boolean stepsOpen(List<ItemCommand> commands, Item item) {
    return commands.stream().anyMatch(c -> PERFORMED.contains(c.event())) && tasks.stepsOpen(item);
  }

  private Outcome<Item> again(Replay before, Item item, byte[] hash) {
    boolean same =
        before.itemId().equals(item.id())
            && before.requestHash().equals(HexFormat.of().formatHex(hash));
    if (!same) {
      return Outcome.refused(new KeyReused());
    }
    if (item.version() == before.version()) {
      return Outcome.done(item);
    }
    return Outcome.done(
        Projection.fold(
            store.history(item.district(), item.id()).stream()
                .filter(event -> event.version() <= before.version())
                .toList()));
  }

  private Outcome<List<Step>> judge(Item item, List<ItemCommand> commands, Step.Request request) {
    List<Step> steps = new ArrayList<>(commands.size());
    Item current = item;
    for (ItemCommand command : commands) {
      switch (Step.take(current, command, ids.next(), steps.size(), request)) {
        case Outcome.Done<Step>(Step step) -> {
          steps.add(step);
          current = step.after();
        }
        case Outcome.Refused<Step>(var refusal) -> {
          return Outcome.refused(refusal);
        }
      }
    }
    return Outcome.done(steps);
  }

  private Item write(List<Step> steps, byte[] hash, Step.Request request, ItemClocks.Open open) {
    Item item = clocks.run(steps, request.at(), open, () -> mergedAt(steps.getFirst().before()));
    store.append(item, steps.stream().map(Step::event).toList(), hash);
    tasks.follow(steps, request.at());
    late(steps.getFirst().before(), item, request.at());
    for (Step step : steps) {
      seal(step, request.at());
      audit.record(
          request.actor(),
          "casework." + step.event().event().wire(),
          item.number(),
          Map.of("version", step.event().version(), "to", step.event().to().name()));
      announcer.tell(item, step.event());
      if (step.command() instanceof RegionCommand.Recuse recusal) {
        members(item, recusal, hash, request);
      }
    }
    return item;
  }

  /**
   * What becomes graver after its triage may have to be told to the district then (domain notes
   * 4.5), by the rules of the day it was reported.
   */
  private void late(Item before, Item after, Instant at) {
    if (before.route() == null || !after.state().open() || !Weighed.differs(before, after)) {
      return;
    }
    LocalDate day = Terms.day(after.reportedAt());
    Set<String> flags = Set.copyOf(after.progress().flags());
    Severity severity =
        laws.severity(
            after.district(),
            Weighed.severity(after, after.kind(), after.subKind(), flags, after.progress().scale()),
            day);
    TierDecision first =
        laws.firstTier(
            after.district(),
            after.kind(),
            Weighed.tier(after, after.subKind(), flags, severity.level()),
            day);
    if (first.informDistrict()) {
      tasks.tellDistrict(after, at);
    }
  }

  /**
   * Whoever steps back from a lead steps back from what is merged into it: it is the same matter.
   * The server does that, for a member may lie where the actor may do nothing.
   */
  private void members(Item lead, RegionCommand.Recuse recusal, byte[] hash, Step.Request request) {
    Actor house = Actor.system(lead.district());
    for (Item member : store.members(lead.ref())) {
      if (!member.regions().recused().contains(recusal.person())) {
        UUID key = UUID.nameUUIDFromBytes((request.key() + member.number()).getBytes(UTF_8));
        Step.Request again = new Step.Request(house, request.at(), key, request.facts());
        Step step = Step.take(member, recusal, ids.next(), 0, again).orThrow();
        store.append(step.after(), List.of(step.event()), hash);
        audit.record(
            request.actor(),
            "casework." + step.event().event().wire(),
            member.number(),
            Map.of("version", step.event().version(), "lead", lead.number()));
        announcer.tell(step.after(), step.event());
      }
    }
  }

  /** When the item was merged; its history is read only to undo that. */
  private Instant mergedAt(Item item) {
    return store.history(item.district(), item.id()).stream()
        .filter(event -> event.event() == ItemEvent.MERGE)
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .at();
  }

  private void seal(Step step, Instant at) {
    String words = step.words();
    String part = step.part();
    if (words != null && part != null) {
      Item item = step.after();
      String context = Reader.context(item.district(), item.id(), item.version());
      byte[] sealed = vault.seal(words.getBytes(UTF_8), context);
      store.addText(item.district(), item.id(), item.version(), part, sealed, at);
    }
  }

  /** Where the matter was led last; its history is read only when nobody took it there. */
  private @Nullable String ledTo(List<ItemCommand> commands, Item item) {
    return commands.stream().noneMatch(c -> c.event() == ItemEvent.NOT_RECEIVED)
        ? null
        : store.history(item.district(), item.id()).stream()
            .filter(event -> event.event() == ItemEvent.ROUTE_OUT)
            .reduce((earlier, later) -> later)
            .map(event -> event.info().get("channel") instanceof String channel ? channel : null)
            .orElse(null);
  }

  private static Set<String> routes(Item item, LawEdition law) {
    return law.routes(item.kind()).stream().map(Route::route).collect(Collectors.toSet());
  }

  private static String confirmable(Item item, LawEdition law) {
    return law.kinds().stream()
        .filter(entry -> entry.kind() == item.kind())
        .map(KindEntry::confirmable)
        .findFirst()
        .orElse("NONE");
  }

  private @Nullable Item other(List<ItemCommand> commands, Item item, Actor actor) {
    for (ItemCommand command : commands) {
      String number = command.other();
      if (number != null) {
        return store
            .find(new ItemRef(item.district(), number))
            .filter(found -> Scope.sees(found, actor))
            .filter(found -> command.event() != ItemEvent.MERGE || reaches(found, actor))
            .orElse(null);
      }
    }
    return null;
  }

  /** A lead gets more clocks and parties by a merger: it must be the actor's too. */
  private static boolean reaches(Item lead, Actor actor) {
    return actor.territory().covers(lead.gridCode());
  }

  private static byte[] hash(Item item, List<ItemCommand> commands, long version, Actor actor) {
    String request = item.number() + '|' + version + '|' + actor.id() + '|' + commands;
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
