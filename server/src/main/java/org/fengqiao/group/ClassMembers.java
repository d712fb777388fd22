package org.fengqiao.group;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.domain.CaseRefusal;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.group.domain.ClassCaseStore;
import org.fengqiao.group.domain.GroupRefusal;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Members of class cases: in and out, each by its own event; and the notice each one gets. */
@Singleton
public class ClassMembers {
  /** Most items of one request. */
  public static final int MOST = 200;

  private final Casework casework;
  private final ItemTasks tasks;
  private final ClassCaseStore store;

  ClassMembers(Casework casework, ItemTasks tasks, ClassCaseStore store) {
    this.casework = casework;
    this.tasks = tasks;
    this.store = store;
  }

  /** A member the reader may see. {@code notice}: null none, empty open, else what came of it. */
  public record Member(Item item, @Nullable String notice) {}

  /**
   * Members as one reader sees them.
   *
   * @param states how many of all are in which state
   */
  public record Seen(List<Member> members, Map<String, Integer> states) {
    public Seen {
      members = List.copyOf(members);
      states = Map.copyOf(states);
    }
  }

  /** The members the reader may see, and the count of all. */
  public Seen seen(ClassCase c, Actor actor) {
    List<Item> items =
        store.members(c.district(), c.number()).stream()
            .flatMap(number -> find(c, number, actor).stream())
            .toList();
    Map<UUID, String> notices =
        store.notices(c.district(), items.stream().map(c::noticeOf).toList());
    return new Seen(
        items.stream().map(i -> new Member(i, notices.get(c.noticeOf(i)))).toList(),
        store.counts(c.district(), c.number()));
  }

  private List<Item> find(ClassCase c, String number, Actor actor) {
    return switch (casework.find(new ItemRef(c.district(), number), actor)) {
      case Outcome.Done<Item>(Item item) -> List.of(item);
      case Outcome.Refused<Item> _ -> List.of();
    };
  }

  /**
   * Takes items in, or out with a reason; each stands alone. What is in already stays in. Into a
   * class that is decided an item comes with its notice.
   *
   * @param c found for the actor
   * @param id made by the client; each item's key follows from it
   * @return what became of each, in the order of the numbers
   */
  @Transactional
  public Outcome<List<Outcome<Item>>> move(
      ClassCase c,
      boolean in,
      List<String> numbers,
      UUID id,
      @Nullable String reason,
      Actor actor) {
    ClassCase held = store.hold(c.district(), c.number()).orElse(c);
    if (held.state() == ClassCase.State.CLOSED) {
      return Outcome.refused(new GroupRefusal.CaseState(held.state()));
    }
    Map<String, Outcome<Item>> done = new java.util.TreeMap<>();
    // In the order of their numbers, so that two such requests never wait for each other.
    for (String number : new java.util.TreeSet<>(numbers)) {
      done.put(number, move(held, in, number, id, reason, actor));
    }
    List<Outcome<Item>> answers = new ArrayList<>(numbers.size());
    for (String number : numbers) {
      answers.add(java.util.Objects.requireNonNull(done.get(number)));
    }
    return Outcome.done(answers);
  }

  private Outcome<Item> move(
      ClassCase c, boolean in, String number, UUID id, @Nullable String reason, Actor actor) {
    if (!number.matches("[0-9-]{1,40}")) {
      return Outcome.refused(new CaseRefusal.ItemNotFound());
    }
    Outcome<Item> found = casework.find(new ItemRef(c.district(), number), actor);
    if (!(found instanceof Outcome.Done<Item>(Item item))) {
      return found;
    }
    boolean member = c.number().equals(item.regions().classCase());
    if (member == in) {
      return found;
    }
    if (in && (!item.gridCode().startsWith(c.place()) || item.seal() == Seal.SEALED)) {
      return Outcome.refused(new GroupRefusal.PlaceOutside());
    }
    ItemEvent event = in ? ItemEvent.JOIN_CLASS : ItemEvent.LEAVE_CLASS;
    UUID key =
        UUID.nameUUIDFromBytes(
            (id + number + item.version() + event.wire()).getBytes(StandardCharsets.UTF_8));
    RegionCommand command = new RegionCommand.ClassCase(event, c.number(), reason);
    Outcome<Item> moved = casework.apply(item.ref(), List.of(command), key, item.version(), actor);
    if (in && c.outcome() != null && moved instanceof Outcome.Done<Item>(Item after)) {
      tell(c, after);
    }
    return moved;
  }

  /** Gives every member that has none its notice; answers how many members there are. */
  int tell(ClassCase c) {
    List<Item> members = all(c);
    members.forEach(item -> tell(c, item));
    return members.size();
  }

  /** How many members have not been told. */
  int untold(ClassCase c) {
    List<UUID> wanted = all(c).stream().map(c::noticeOf).toList();
    Map<UUID, String> notices = store.notices(c.district(), wanted);
    return (int) wanted.stream().filter(id -> notices.getOrDefault(id, "").isEmpty()).count();
  }

  private List<Item> all(ClassCase c) {
    Actor everywhere = Actor.system(c.district());
    return store.members(c.district(), c.number()).stream()
        .flatMap(number -> find(c, number, everywhere).stream())
        .toList();
  }

  private void tell(ClassCase c, Item member) {
    ClassCase.Outcome outcome = c.outcome();
    String note = c.number() + "：" + (outcome == null ? "" : outcome.note());
    tasks.give(member, c.noticeOf(member), ItemTask.Kind.CLASS_NOTICE, null, note);
  }
}
