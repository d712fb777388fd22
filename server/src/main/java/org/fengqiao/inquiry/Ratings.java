package org.fengqiao.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.inquiry.domain.InquiryRefusal;
import org.fengqiao.inquiry.domain.InquiryStore;
import org.fengqiao.inquiry.domain.Mark;
import org.fengqiao.inquiry.domain.Progress;
import org.fengqiao.inquiry.domain.Rating;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner's rating (domain notes 4.8): by nobody but the holder of the code, of the petition
 * office and of the unit each by itself, once, and changed once while there is time.
 */
@Singleton
public class Ratings {
  private static final int LONGEST_REASON = 300;

  private final Inquiries inquiries;
  private final InquiryStore store;
  private final Casework casework;
  private final ItemTasks tasks;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Ratings(
      Inquiries inquiries,
      InquiryStore store,
      Casework casework,
      ItemTasks tasks,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.inquiries = inquiries;
    this.store = store;
    this.casework = casework;
    this.tasks = tasks;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is said; the reason may be missing, the marks may not. */
  public record Said(@Nullable Mark office, @Nullable Mark unit, @Nullable String reason) {}

  /** Rates, or changes what was said. The same words again change nothing. */
  public Outcome<Progress> rate(Inquiries.Key key, Said said) {
    if (said.office() == null || said.unit() == null) {
      return Outcome.refused(
          new InquiryRefusal.Missing(said.office() == null ? "/office" : "/unit"));
    }
    Actor server = Actor.system(key.district());
    return inquiries
        .open(key)
        .then(item -> keep(item, said, server))
        .map(item -> inquiries.progress(item, server));
  }

  @Transactional
  Outcome<Item> keep(Item item, Said said, Actor server) {
    Mark office = Objects.requireNonNull(said.office());
    Mark unit = Objects.requireNonNull(said.unit());
    String reason =
        said.reason() == null || said.reason().isBlank()
            ? null
            : Redactor.summary(said.reason(), LONGEST_REASON);
    Optional<Rating> before = store.rating(item.district(), item.id());
    if (before.filter(r -> r.says(office, unit, reason)).isPresent()) {
      return Outcome.done(item);
    }
    LocalDate today = Terms.day(clock.now());
    if (before.isPresent()) {
      return before.get().changeable(today)
          ? written(item, before.get().changed(office, unit, reason), before.get(), server)
          : Outcome.refused(new InquiryRefusal.Final());
    }
    Optional<LocalDate> until = inquiries.ratingEnds(item);
    if (item.state() != ItemState.AWAIT_RATING || until.filter(u -> !today.isAfter(u)).isEmpty()) {
      return Outcome.refused(new InquiryRefusal.NotToRate(item.state()));
    }
    Rating first =
        new Rating(item.district(), item.id(), office, unit, reason, clock.now(), until.get(), 1);
    return casework
        .apply(item.ref(), List.of(new PetitionCommand.Rated()), ids.next(), item.version(), server)
        .then(rated -> written(rated, first, null, server));
  }

  private Outcome<Item> written(Item item, Rating rating, @Nullable Rating before, Actor server) {
    if (!store.keep(rating)) {
      // Another was given at this moment; what was written with this one is undone.
      throw new RefusalException(new InquiryRefusal.Final());
    }
    // One visit is enough for who was not content before either.
    if (rating.dissatisfied() && (before == null || !before.dissatisfied())) {
      tasks.give(item, ids.next(), ItemTask.Kind.SECOND_VISIT, null, "");
    }
    audit.record(server, "inquiry.rate", item.number(), Map.of("version", rating.version()));
    return Outcome.done(item);
  }
}
