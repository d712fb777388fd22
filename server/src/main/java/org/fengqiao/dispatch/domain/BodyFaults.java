package org.fengqiao.dispatch.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.Tier;

/** What is wrong with a body as somebody wrote it. Pure: places and known bodies are handed in. */
public final class BodyFaults {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_PHONE = 40;
  private static final int MOST_OPEN = 10_000;
  private static final String CODE = "\\d{6,15}-[A-Z][A-Z0-9]{0,23}";
  private static final String LANGUAGE = "[a-z]{2,3}";
  private static final String PHONE = "[0-9+() /,，、转-]*";

  private final Function<String, Optional<Place>> places;
  private final Predicate<String> known;

  /**
   * A judge.
   *
   * @param places place of a code, of this district only
   * @param known whether there is or will be a body with this code
   */
  public BodyFaults(Function<String, Optional<Place>> places, Predicate<String> known) {
    this.places = places;
    this.known = known;
  }

  /** Whether this can be a code of a body. */
  public static boolean code(String text) {
    return text.matches(CODE);
  }

  /** The fields at fault; empty when it can be stored. Codes: missing, malformed, unknown, ... */
  public List<Field> of(Body b) {
    List<Field> faults = new ArrayList<>();
    if (!b.code().matches(CODE)) {
      faults.add(new Field("/code", "malformed"));
    }
    named(b.name(), faults);
    territory(b, faults);
    if (b.capacity() < 1 || b.capacity() > MOST_OPEN) {
      faults.add(new Field("/capacity", "out-of-range"));
    }
    if (b.languages().isEmpty() || b.languages().stream().anyMatch(l -> !l.matches(LANGUAGE))) {
      faults.add(new Field("/languages", "malformed"));
    }
    if (b.subKinds().stream().anyMatch(s -> !s.matches("[A-Z_]+/[A-Z_]+"))) {
      faults.add(new Field("/subKinds", "malformed"));
    }
    office(b.office(), faults);
    relatives(b, faults);
    return faults;
  }

  private void territory(Body b, List<Field> faults) {
    Optional<Place> place = places.apply(b.territory());
    if (place.isEmpty()) {
      faults.add(new Field("/territory", "unknown"));
    } else if (place.get().tier() != b.tier()) {
      faults.add(new Field("/tier", "other-than-territory"));
    } else if ((b.sort() == BodySort.GRID_COUNCIL) != (b.tier() == Tier.GRID)) {
      faults.add(new Field("/sort", "council-is-of-a-grid"));
    }
    int dash = b.code().indexOf('-');
    if (dash > 0 && !b.territory().startsWith(b.code().substring(0, dash))) {
      faults.add(new Field("/code", "other-than-territory"));
    }
  }

  private static void office(Office office, List<Field> faults) {
    boolean inChina =
        office.lon() > 73 && office.lon() < 136 && office.lat() > 3 && office.lat() < 54;
    if (!inChina) {
      faults.add(new Field("/lon", "out-of-range"));
    }
    words(office.address(), LONGEST_WORDS, "/address", faults);
    words(office.hours(), LONGEST_WORDS, "/hours", faults);
    phone(office.phone(), faults);
  }

  private void relatives(Body b, List<Field> faults) {
    String parent = b.parent();
    if (parent != null && (parent.equals(b.code()) || !known.test(parent))) {
      faults.add(new Field("/parent", "unknown"));
    }
    Lifetime life = b.lifetime();
    if (life.to() != null && life.to().isBefore(life.from())) {
      faults.add(new Field("/validTo", "before-start"));
    }
    String successor = life.successor();
    if (successor != null && life.to() == null) {
      faults.add(new Field("/validTo", "missing"));
    }
    if (successor != null && (successor.equals(b.code()) || !known.test(successor))) {
      faults.add(new Field("/successor", "unknown"));
    }
  }

  /** The fields of a helper at fault, its place left aside. */
  public static List<Field> ofResource(Resource r) {
    List<Field> faults = new ArrayList<>();
    if (!r.code().matches("[A-Z][A-Z0-9-]{0,31}")) {
      faults.add(new Field("/code", "malformed"));
    }
    named(r.name(), faults);
    if (r.capacity() < 1 || r.capacity() > MOST_OPEN) {
      faults.add(new Field("/capacity", "out-of-range"));
    }
    if (r.languages().stream().anyMatch(l -> !l.matches(LANGUAGE))) {
      faults.add(new Field("/languages", "malformed"));
    }
    phone(r.phone(), faults);
    return faults;
  }

  /** The fields of a service centre at fault. */
  public List<Field> of(Centre c) {
    List<Field> faults = new ArrayList<>();
    int dash = c.code().indexOf('-');
    if (!c.code().matches(CODE)) {
      faults.add(new Field("/code", "malformed"));
    } else if (!c.territory().startsWith(c.code().substring(0, dash))) {
      faults.add(new Field("/code", "other-than-territory"));
    }
    named(c.name(), faults);
    Optional<Place> place = places.apply(c.territory());
    if (place.isEmpty() || c.tier() == Tier.GRID) {
      faults.add(new Field("/territory", "unknown"));
    } else if (place.get().tier() != c.tier()) {
      faults.add(new Field("/tier", "other-than-territory"));
    }
    office(new Office(c.lon(), c.lat(), c.phone(), c.address(), ""), faults);
    for (int i = 0; i < c.services().size(); i++) {
      Centre.Service s = c.services().get(i);
      boolean days = s.firstWeekday() >= 1 && s.lastWeekday() <= 7;
      if (s.service() == Centre.WindowSort.RECEPTION
          || !days
          || s.lastWeekday() < s.firstWeekday()
          || !s.closes().isAfter(s.opens())) {
        faults.add(new Field("/services/" + i, "malformed"));
      }
    }
    windows(c, faults);
    return faults;
  }

  private void windows(Centre c, List<Field> faults) {
    Set<Integer> met = new HashSet<>();
    for (int i = 0; i < c.windows().size(); i++) {
      Centre.Window w = c.windows().get(i);
      if (w.number() < 1 || w.number() > 99 || !met.add(w.number())) {
        faults.add(new Field("/windows/" + i + "/number", "out-of-range"));
      }
      String body = w.body();
      if (body != null && !known.test(body)) {
        faults.add(new Field("/windows/" + i + "/body", "unknown"));
      }
    }
  }

  private static void named(String name, List<Field> faults) {
    words(name, LONGEST_NAME, "/name", faults);
    if (name.isBlank()) {
      faults.add(new Field("/name", "missing"));
    }
  }

  private static void phone(String phone, List<Field> faults) {
    if (phone.length() > LONGEST_PHONE || !phone.matches(PHONE)) {
      faults.add(new Field("/phone", "malformed"));
    }
  }

  /** Words that are plain and not meant for a spreadsheet to reckon. */
  static void words(String text, int longest, String pointer, List<Field> faults) {
    String fault = PlainText.fault(text);
    if (!fault.isEmpty()) {
      faults.add(new Field(pointer, fault));
    } else if (text.length() > longest) {
      faults.add(new Field(pointer, "too-long"));
    } else if (text.startsWith("=") || text.startsWith("@")) {
      faults.add(new Field(pointer, "formula"));
    }
  }
}
