package org.fengqiao.dispatch.http;

import static org.fengqiao.dispatch.http.LegalViews.or;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A centre as an administrator writes it.
 *
 * @param version the version the writer saw; not looked at when it is new
 */
@Serdeable
record CentreRequest(
    @Nullable String code,
    @Nullable String name,
    @Nullable Tier tier,
    @Nullable String territory,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable String phone,
    @Nullable String address,
    @Nullable List<@Nullable ServiceRequest> services,
    @Nullable List<@Nullable WindowRequest> windows,
    @Nullable Long version) {
  private static final int MOST = 99;

  /** When a service is given; weekdays 1 Monday to 7 Sunday. */
  @Serdeable
  record ServiceRequest(
      @Nullable WindowSort service,
      @Nullable Integer firstWeekday,
      @Nullable Integer lastWeekday,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes) {}

  /** A window. */
  @Serdeable
  record WindowRequest(
      @Nullable Integer number, @Nullable WindowSort sort, @Nullable String body) {}

  Centre toCentre(String ofCode) {
    List<Field> faults = new ArrayList<>();
    if (tier == null) {
      faults.add(new Field("/tier", "missing"));
    }
    List<Centre.Service> given = services(faults);
    List<Centre.Window> sits = windows(faults);
    if (tier == null || !faults.isEmpty()) {
      throw new RefusalException(new Faulty("centre-unfit", faults));
    }
    return new Centre(
        ofCode,
        or(name),
        tier,
        or(territory),
        lon == null ? 0 : lon,
        lat == null ? 0 : lat,
        or(phone),
        or(address),
        given,
        sits,
        version == null ? 0 : version);
  }

  private List<Centre.Service> services(List<Field> faults) {
    List<Centre.Service> made = new ArrayList<>();
    List<@Nullable ServiceRequest> all = services == null ? List.of() : services;
    for (int i = 0; i < all.size(); i++) {
      ServiceRequest s = all.get(i);
      if (i >= MOST
          || s == null
          || s.service() == null
          || s.firstWeekday() == null
          || s.lastWeekday() == null
          || s.opens() == null
          || s.closes() == null) {
        faults.add(new Field("/services/" + i, "incomplete"));
        return made;
      }
      made.add(
          new Centre.Service(
              s.service(), s.firstWeekday(), s.lastWeekday(), s.opens(), s.closes()));
    }
    return made;
  }

  private List<Centre.Window> windows(List<Field> faults) {
    List<Centre.Window> made = new ArrayList<>();
    List<@Nullable WindowRequest> all = windows == null ? List.of() : windows;
    for (int i = 0; i < all.size(); i++) {
      WindowRequest w = all.get(i);
      if (i >= MOST || w == null || w.number() == null || w.sort() == null) {
        faults.add(new Field("/windows/" + i, "incomplete"));
        return made;
      }
      made.add(new Centre.Window(w.number(), w.sort(), w.body()));
    }
    return made;
  }
}
