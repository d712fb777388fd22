package org.fengqiao.tool.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.casework.Histories.Chapter;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;

/** Tells chapter after chapter, each some days after the one before, up to now. */
class Telling {
  final SplittableRandom random;
  final List<Chapter> chapters = new ArrayList<>(16);
  Instant last;
  private final Instant now;
  private final Staff staff;

  Telling(Instant begin, Instant now, SplittableRandom random, Staff staff) {
    this.last = begin;
    this.now = now;
    this.random = random;
    this.staff = staff;
  }

  /** Written by one, issued by another, served on the day it is told. */
  PetitionCommand.Paper paper(String sort, Instant at, Actor writer, Actor signer) {
    return new PetitionCommand.Paper(number(sort, at), writer.id(), signer.id(), day(at));
  }

  String number(String sort, Instant at) {
    return "演示%s〔%d〕%d号".formatted(sort, day(at).getYear(), 1 + random.nextInt(999));
  }

  static ItemCommand received() {
    return new DispatchCommand.Outside(ItemEvent.RECEIVED, "演示回执", null);
  }

  void tell(ItemCommand command, Instant at, Actor actor) {
    tell(command, at, actor, staff.key());
  }

  void tell(ItemCommand command, Instant at, Actor actor, UUID key) {
    if (!at.isAfter(now)) {
      chapters.add(new Chapter(command, at, actor, key));
    }
  }

  static LocalDate day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate();
  }

  /** So many days after what was told last, in office hours of a weekday. */
  Instant days(int least, int most) {
    LocalDate on = day(last).plusDays(least + (long) random.nextInt(most - least + 1));
    while (on.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      on = on.plusDays(1);
    }
    Instant at =
        on.atTime(LocalTime.of(9, 0).plusSeconds(random.nextInt(8 * 3600)))
            .atZone(Clock.ZONE)
            .toInstant();
    last = at.isAfter(last) ? at : last.plusSeconds(600);
    return last;
  }
}
