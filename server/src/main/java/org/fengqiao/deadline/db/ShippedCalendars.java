package org.fengqiao.deadline.db;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.CalendarFile;
import org.fengqiao.gis.Packs;

/**
 * Fills the calendar with the years that ship with the product, once. A year already there is left
 * alone: an administrator may have corrected it.
 */
@Singleton
final class ShippedCalendars implements ApplicationEventListener<StartupEvent> {
  private static final List<Integer> YEARS = List.of(2024, 2025, 2026);
  private static final String SOURCE = "npm chinese-days 1.5.7 (MIT)";

  private final Deadlines deadlines;

  ShippedCalendars(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    for (int year : YEARS) {
      if (!deadlines.calendar().knows(year)) {
        deadlines.keep(
            CalendarFile.read(year, Packs.text("calendar/" + year + ".json")).orThrow(), SOURCE);
      }
    }
  }
}
