package org.fengqiao.dispatch.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.Lifetime;
import org.fengqiao.dispatch.domain.Office;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** What administrators write about bodies. Missing fields are told after the territory. */
final class BodyRequests {
  private static final int MOST_SLOTS = 400;
  private static final String CENTRE = "\\d{6,12}-[A-Z][A-Z0-9]{0,23}";

  private BodyRequests() {}

  /**
   * A body.
   *
   * @param version the version the writer saw; not looked at when it is new
   */
  @Serdeable
  record BodyRequest(
      @Nullable String code,
      @Nullable String name,
      @Nullable BodySort sort,
      @Nullable Tier tier,
      @Nullable String territory,
      @Nullable List<@Nullable Kind> kinds,
      @Nullable List<@Nullable String> subKinds,
      @Nullable List<@Nullable String> languages,
      @Nullable Integer capacity,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String hours,
      @Nullable String parent,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String successor,
      @Nullable Long version) {

    Body toBody(String ofCode) {
      List<Field> missing = new ArrayList<>();
      if (sort == null) {
        missing.add(new Field("/sort", "missing"));
      }
      if (tier == null) {
        missing.add(new Field("/tier", "missing"));
      }
      if (sort == null || tier == null) {
        throw new RefusalException(new Faulty("body-faulty", missing));
      }
      Set<String> speaks = texts(languages);
      return new Body(
          ofCode,
          or(name),
          sort,
          tier,
          or(territory),
          kinds == null
              ? Set.of()
              : kinds.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
          texts(subKinds),
          speaks.isEmpty() ? Set.of("zh") : speaks,
          capacity == null ? 0 : capacity,
          new Office(
              lon == null ? 0 : lon, lat == null ? 0 : lat, or(phone), or(address), or(hours)),
          parent,
          new Lifetime(validFrom == null ? Lifetime.OPEN.from() : validFrom, validTo, successor),
          version == null ? 0 : version,
          0);
    }
  }

  /** One line of a roster; either a weekday (1 Monday to 7 Sunday) or a date. */
  @Serdeable
  record SlotRequest(
      @Nullable Integer weekday,
      @Nullable LocalDate date,
      Roster.@Nullable Half half,
      Roster.@Nullable Presence presence,
      @Nullable String centre,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** A whole roster. */
  @Serdeable
  record RosterRequest(@Nullable Long version, @Nullable List<@Nullable SlotRequest> slots) {
    Roster toRoster() {
      List<Roster.Slot> made = new ArrayList<>();
      List<Field> faults = new ArrayList<>();
      List<@Nullable SlotRequest> given = slots;
      if (given == null || given.size() > MOST_SLOTS) {
        faults.add(new Field("/slots", given == null ? "missing" : "too-many"));
      } else {
        for (int i = 0; i < given.size(); i++) {
          SlotRequest s = given.get(i);
          String fault = s == null ? "missing" : fault(s);
          if (s == null || !fault.isEmpty()) {
            faults.add(new Field("/slots/" + i, fault));
          } else {
            made.add(slot(s));
          }
        }
      }
      if (!faults.isEmpty()) {
        throw new RefusalException(new Faulty("roster-faulty", faults));
      }
      return new Roster(made);
    }

    private static String fault(SlotRequest s) {
      Integer weekday = s.weekday();
      if (s.half() == null || s.presence() == null || (weekday == null) == (s.date() == null)) {
        return "incomplete";
      }
      if (weekday != null && (weekday < 1 || weekday > 7)) {
        return "out-of-range";
      }
      String centre = s.centre();
      if (centre != null && !centre.matches(CENTRE)) {
        return "malformed";
      }
      LocalDate to = s.to();
      return to != null && to.isBefore(first(s)) ? "before-start" : "";
    }

    private static Roster.Slot slot(SlotRequest s) {
      Integer weekday = s.weekday();
      return new Roster.Slot(
          weekday == null ? null : DayOfWeek.of(weekday),
          s.date(),
          Objects.requireNonNull(s.half()),
          Objects.requireNonNull(s.presence()),
          s.centre(),
          first(s),
          s.to());
    }

    private static LocalDate first(SlotRequest s) {
      LocalDate from = s.from();
      return from == null ? LocalDate.of(2000, 1, 1) : from;
    }
  }

  private static Set<String> texts(@Nullable List<@Nullable String> given) {
    return given == null
        ? Set.of()
        : given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
