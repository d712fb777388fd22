package org.fengqiao.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.FirstClock;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.intake.domain.Reports.Known;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for any number of reports of any number of reporters: one query for known ids,
 * one for what came up beside them, one round trip for everything that is written.
 */
@Singleton
class Acceptance {
  private final Preparation preparation;
  private final Casework casework;
  private final Reports reports;
  private final Devices devices;
  private final Clock clock;

  Acceptance(
      Preparation preparation, Casework casework, Reports reports, Devices devices, Clock clock) {
    this.devices = devices;
    this.preparation = preparation;
    this.casework = casework;
    this.reports = reports;
    this.clock = clock;
  }

  /** All of one district. Answers in the order of the arguments. */
  @Transactional
  public List<Outcome<Receipt>> accept(List<Submission> submissions) {
    Instant now = clock.now();
    LocalDate today = now.atZone(Clock.ZONE).toLocalDate();
    String district = submissions.getFirst().actor().district();
    Map<UUID, Known> known = known(district, submissions);
    Work work = new Work(submissions.size());
    Set<UUID> taken = new LinkedHashSet<>();
    for (int i = 0; i < submissions.size(); i++) {
      Submission s = submissions.get(i);
      @Nullable Known before = known.get(s.report().id());
      if (before != null) {
        work.answers[i] = replay(before, s);
      } else if (taken.add(s.report().id())) {
        work.add(i, preparation.find(s, now, today));
      } else {
        work.twins.add(i);
      }
    }
    work.complete(casework.nearby(district, work.spots()), today, preparation);
    work.byActor().forEach((actor, mine) -> open(district, actor, mine, work, now));
    devices.count(district, work.corrections, now);
    answerTwins(submissions, work);
    return work.answers();
  }

  private Map<UUID, Known> known(String district, List<Submission> submissions) {
    return reports.known(district, submissions.stream().map(s -> s.report().id()).toList());
  }

  private static Outcome<Receipt> replay(Known before, Submission s) {
    return Arrays.equals(before.requestHash(), s.hash())
        ? Outcome.done(before.receipt())
        : Outcome.refused(new IntakeRefusal.OtherBody(s.report().id()));
  }

  private void open(
      String district, Actor actor, List<Prepared> mine, Work work, Instant receivedAt) {
    List<Outcome<Item>> opened = casework.open(mine.stream().map(Prepared::matter).toList(), actor);
    for (int i = 0; i < mine.size(); i++) {
      Prepared p = mine.get(i);
      work.answers[p.position()] =
          opened.get(i).map(item -> keep(district, actor, p, item, receivedAt));
      work.learn(p, opened.get(i));
    }
  }

  private Receipt keep(String district, Actor actor, Prepared p, Item item, Instant receivedAt) {
    UUID id = p.submission().report().id();
    List<FirstClock> due = preparation.firstClocks(p.matter());
    Receipt receipt =
        p.place().confirm()
            ? Receipt.doubtful(id, item, p.place().candidates(), due)
            : Receipt.sure(id, item, p.body(), due);
    reports.add(
        district,
        new Reports.Kept(
            p.submission().report(),
            p.submission().hash(),
            receipt,
            item.id(),
            actor.id(),
            p.place().lon(),
            p.place().lat(),
            receivedAt,
            p.flags()));
    return receipt;
  }

  /** The same id twice in one call: the later ones are judged against the first. */
  private static void answerTwins(List<Submission> submissions, Work work) {
    for (int twin : work.twins) {
      Submission s = submissions.get(twin);
      for (int i = 0; i < twin; i++) {
        Submission first = submissions.get(i);
        if (first.report().id().equals(s.report().id())) {
          work.answers[twin] =
              Arrays.equals(first.hash(), s.hash())
                  ? work.answers[i]
                  : Outcome.refused(new IntakeRefusal.OtherBody(s.report().id()));
          break;
        }
      }
    }
  }

  /** Answers and what is still to be opened. */
  private static final class Work {
    private final Outcome<Receipt>[] answers;
    private final List<Integer> twins = new ArrayList<>(0);
    private final List<Device.Correction> corrections = new ArrayList<>(0);
    private final List<Found> found = new ArrayList<>();
    private final Map<UUID, Actor> actors = new LinkedHashMap<>();
    private final Map<UUID, List<Prepared>> matters = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made
    Work(int size) {
      answers = new Outcome[size];
    }

    void add(int position, Outcome<Found> one) {
      switch (one) {
        case Outcome.Done<Found>(Found f) -> found.add(f.at(position));
        case Outcome.Refused<Found>(var refusal) -> answers[position] = Outcome.refused(refusal);
      }
    }

    /** What a position corrected on the map tells of the kind of device; once a report. */
    void learn(Prepared p, Outcome<Item> opened) {
      Submission s = p.submission();
      if (opened instanceof Outcome.Done && s.device().fix() != null) {
        Device.Correction told =
            s.device().correction(new LonLat(p.place().lon(), p.place().lat()));
        if (told != null) {
          corrections.add(told);
        }
      }
    }

    List<Spot> spots() {
      return found.stream().map(Found::spot).toList();
    }

    /** Those that came with it and before it count as what is there already. */
    void complete(Map<Spot, Integer> nearby, LocalDate today, Preparation preparation) {
      Map<Spot, Integer> counts = new HashMap<>(nearby);
      for (Found f : found) {
        int before = counts.merge(f.spot(), 1, Integer::sum) - 1;
        Actor actor = f.submission().actor();
        actors.putIfAbsent(actor.id(), actor);
        matters
            .computeIfAbsent(actor.id(), a -> new ArrayList<>())
            .add(preparation.complete(f, Math.min(Spot.MOST, before), today));
      }
    }

    Map<Actor, List<Prepared>> byActor() {
      Map<Actor, List<Prepared>> byActor = new LinkedHashMap<>();
      actors.forEach((id, actor) -> byActor.put(actor, matters.getOrDefault(id, List.of())));
      return byActor;
    }

    List<Outcome<Receipt>> answers() {
      return List.of(answers);
    }
  }
}
