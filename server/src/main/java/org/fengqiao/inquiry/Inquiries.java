package org.fengqiao.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.account.Tries;
import org.fengqiao.account.domain.Lockout;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.inquiry.domain.InquiryRefusal;
import org.fengqiao.inquiry.domain.InquiryStore;
import org.fengqiao.inquiry.domain.Progress;
import org.fengqiao.inquiry.domain.Rating;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** The way in with number and query code, and how far the item is. */
@Singleton
public class Inquiries {
  /**
   * Wrong codes of one number that lock it. A code cannot be guessed in any number of tries; were
   * the limit that of a password, anybody could keep a citizen from the own item.
   */
  static final int PER_NUMBER = 30;

  private final InquiryStore store;
  private final Casework casework;
  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final Tries tries;
  private final Audit audit;
  private final Clock clock;

  Inquiries(
      InquiryStore store,
      Casework casework,
      Dispatch dispatch,
      Deadlines deadlines,
      Tries tries,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.casework = casework;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.tries = tries;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a citizen brings.
   *
   * @param address network address of the client
   */
  @PersonalData
  public record Key(String district, String number, String code, String address) {
    ItemRef ref() {
      return new ItemRef(district, number);
    }
  }

  /** How far the item is. Every answer is in the audit trail, every wrong code is counted. */
  @Transactional
  public Outcome<Progress> ask(Key key) {
    Actor server = Actor.system(key.district());
    return open(key)
        .map(item -> {
          audit.record(server, "inquiry.ask", item.number(), Map.of());
          return progress(item, server);
        });
  }

  /** The item that this code opens; every wrong code counts, for the number and for the address. */
  Outcome<Item> open(Key key) {
    String number = Tries.subject("inquiry", key.number());
    // Not what sign-in counts: whoever guesses at a counter must not lock its office out.
    String address = Tries.subject("inquiry-from", key.address());
    long locked =
        Math.max(
            tries.lockedS(key.district(), number, clock.now()),
            tries.lockedS(key.district(), address, clock.now()));
    if (locked > 0) {
      return Outcome.refused(new InquiryRefusal.Locked(locked));
    }
    if (casework.find(key.ref(), Actor.system(key.district())) instanceof Outcome.Done(Item item)
        && item.seal() == Seal.NONE // a code handed out before opens nothing any more
        && store
            .code(item.district(), item.id())
            .filter(code -> code.opens(key.code()))
            .isPresent()) {
      return Outcome.done(item);
    }
    tries.failed(key.district(), number, PER_NUMBER, clock.now());
    tries.failed(key.district(), address, Lockout.PER_ADDRESS, clock.now());
    return Outcome.refused(new InquiryRefusal.Unknown());
  }

  /** As the item stands now. */
  Progress progress(Item item, Actor server) {
    LocalDate today = Terms.day(clock.now());
    List<Timer> running =
        deadlines.of(item.district(), item.id()).stream()
            .filter(t -> t.state() == Timer.State.RUNNING)
            .toList();
    Optional<Rating> rating = store.rating(item.district(), item.id());
    Optional<LocalDate> window = rating.map(Rating::until).or(() -> ratingEnds(running));
    boolean mayRate =
        rating.isPresent()
            ? rating.get().changeable(today)
            : item.state() == ItemState.AWAIT_RATING
                && window.filter(end -> !today.isAfter(end)).isPresent();
    return new Progress(
        item.number(),
        item.kind(),
        item.state(),
        Terms.day(item.reportedAt()),
        body(item),
        steps(casework.history(item.ref(), server).orThrow()),
        running.stream()
            .filter(this::lawful)
            .map(t -> t.due().legalDueDate())
            .min(LocalDate::compareTo)
            .orElse(null),
        mayRate,
        window.orElse(null),
        rating.orElse(null));
  }

  /** Last day on which the item is rated, while it waits for that. */
  Optional<LocalDate> ratingEnds(Item item) {
    return ratingEnds(deadlines.of(item.district(), item.id()));
  }

  private static Optional<LocalDate> ratingEnds(List<Timer> timers) {
    return timers.stream()
        .filter(t -> t.code() == TimerCode.T_RATING_30D && t.state() == Timer.State.RUNNING)
        .map(t -> t.due().legalDueDate())
        .findFirst();
  }

  /** A citizen is told what the law says; limits the office sets itself are its own. */
  private boolean lawful(Timer timer) {
    return timer.code() != TimerCode.T_RATING_30D
        && deadlines.rule(timer.code(), timer.startedAt()).nature() == TimerRule.Nature.STATUTORY;
  }

  private @Nullable String body(Item item) {
    return item.bodyCode() == null
        ? null
        : dispatch.find(item.district(), item.bodyCode()).map(Body::name).orElse(null);
  }

  /** The states one after the other; what does not change the state is the office's own. */
  private static List<Progress.Reached> steps(List<EventRecord> history) {
    List<Progress.Reached> steps = new ArrayList<>();
    @Nullable ItemState last = null;
    for (EventRecord event : history) {
      if (event.to() != last) {
        last = event.to();
        steps.add(new Progress.Reached(last, Terms.day(event.at())));
      }
    }
    return steps;
  }
}
