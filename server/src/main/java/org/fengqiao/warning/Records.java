package org.fengqiao.warning;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.fengqiao.warning.domain.TrackRecord;
import org.fengqiao.warning.domain.TrackRecord.Question;
import org.fengqiao.warning.domain.TrackRecordStore;
import org.jspecify.annotations.Nullable;

/** How warnings have done. */
@Singleton
public class Records {
  private static final int MOST_YEARS = 3;

  private final TrackRecordStore store;
  private final Laws laws;
  private final Clock clock;

  Records(TrackRecordStore store, Laws laws, Clock clock) {
    this.store = store;
    this.laws = laws;
    this.clock = clock;
  }

  /**
   * The record of the actor's territory.
   *
   * @param from first day; a year before {@code to} when null, three at the most
   * @param to last day; today when null
   */
  @Transactional
  public TrackRecord of(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = to == null ? clock.today() : to;
    LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
    LocalDate earliest = last.minusYears(MOST_YEARS);
    Question question =
        new Question(
            first.isBefore(earliest) ? earliest : first, last, actor.territory().prefixes());
    return store.read(
        actor.district(),
        question,
        laws.on(actor.district(), clock.today()).alarmRules(),
        clock.now());
  }
}
