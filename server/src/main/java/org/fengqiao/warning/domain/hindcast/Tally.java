package org.fengqiao.warning.domain.hindcast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.warning.domain.Course.Entered;
import org.fengqiao.warning.domain.Course.Story;
import org.fengqiao.warning.domain.hindcast.Hindcast.Change;
import org.fengqiao.warning.domain.hindcast.Hindcast.Month;
import org.fengqiao.warning.domain.hindcast.Hindcast.Side;
import org.fengqiao.warning.domain.hindcast.Hindcast.Street;
import org.jspecify.annotations.Nullable;

/** Counts what courses of warnings came to. Pure. */
public final class Tally {
  private static final int STREET_DIGITS = 9;
  private static final List<Level> LEVELS =
      List.of(Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);

  private final LocalDate from;
  private final LocalDate to;
  private final AlarmRules hit;
  private final Followed followed;

  /**
   * What came after.
   *
   * @param from first day that counts
   * @param to last day
   * @param hit what counts as a hit
   */
  public Tally(LocalDate from, LocalDate to, AlarmRules hit, Followed followed) {
    this.from = from;
    this.to = to;
    this.hit = hit;
    this.followed = followed;
  }

  /** Tells when an entry became a hit. */
  @FunctionalInterface
  public interface Followed {
    /**
     * Days from an entry at the end of a day to what made it a hit.
     *
     * @param kind index of {@code hotspot}
     * @return null for no hit
     */
    @Nullable Integer after(String grid, int kind, LocalDate day, AlarmRules rule);
  }

  /** The day a run at this moment ended. */
  private static LocalDate day(Entered step) {
    return step.at().atZone(org.fengqiao.kernel.Clock.ZONE).toLocalDate().minusDays(1);
  }

  /**
   * One side.
   *
   * @param alarm whose budget the alarms are held against
   */
  public Side side(List<Story> stories, AlarmRules alarm) {
    Map<YearMonth, int[]> months = months();
    Map<String, Level> standing = new HashMap<>();
    Map<String, Map<String, Set<UUID>>> alarms = new TreeMap<>();
    List<Double> leads = new ArrayList<>();
    int judged = 0;
    for (Story story : stories) {
      standing.merge(story.grid(), story.levels().getLast().level(), Level::max);
      Level below = Level.NONE;
      for (Entered step : story.levels()) {
        LocalDate day = day(step);
        if (!day.isBefore(from) && step.level().compareTo(below) > 0) {
          months
              .computeIfAbsent(YearMonth.from(day), m -> new int[LEVELS.size()])[
              step.level().ordinal() - 1]++;
          if (enters(Level.YELLOW, below, step) && !day.plusDays(hit.hitDays()).isAfter(to)) {
            judged++;
            Integer lead = followed.after(story.grid(), story.kind(), day, hit);
            if (lead != null) {
              leads.add(lead.doubleValue());
            }
          }
          if (enters(Level.ORANGE, below, step)) {
            alarms
                .computeIfAbsent(street(story.grid()), s -> new TreeMap<>())
                .computeIfAbsent(week(day), w -> new HashSet<>())
                .add(story.id());
          }
        }
        below = step.level();
      }
    }
    List<Street> streets = streets(alarms, alarm.budgetWeek());
    return new Side(
        lines(months),
        standing(standing),
        judged,
        leads.size(),
        median(leads),
        alarm.budgetWeek(),
        streets.stream().mapToInt(Street::alarms).sum(),
        streets.stream().mapToInt(Street::over).sum(),
        streets);
  }

  private static boolean enters(Level level, Level below, Entered step) {
    return step.level().atLeast(level) && !below.atLeast(level);
  }

  private Map<YearMonth, int[]> months() {
    Map<YearMonth, int[]> months = new TreeMap<>();
    for (YearMonth m = YearMonth.from(from); !m.isAfter(YearMonth.from(to)); m = m.plusMonths(1)) {
      months.put(m, new int[LEVELS.size()]);
    }
    return months;
  }

  private static List<Month> lines(Map<YearMonth, int[]> months) {
    return months.entrySet().stream()
        .map(e -> {
          int[] n = e.getValue();
          return new Month(e.getKey().toString(), n[0], n[1], n[2], n[3]);
        })
        .toList();
  }

  private static String street(String grid) {
    return grid.substring(0, Math.min(STREET_DIGITS, grid.length()));
  }

  /** Year and number of a calendar week, Monday to Sunday. */
  private static String week(LocalDate day) {
    return day.get(WeekFields.ISO.weekBasedYear())
        + "-"
        + day.get(WeekFields.ISO.weekOfWeekBasedYear());
  }

  private static List<Street> streets(Map<String, Map<String, Set<UUID>>> alarms, int budget) {
    return alarms.entrySet().stream()
        .map(e -> {
          int all = e.getValue().values().stream().mapToInt(Set::size).sum();
          int[] over =
              e.getValue().values().stream()
                  .mapToInt(w -> budget == 0 ? 0 : Math.max(0, w.size() - budget))
                  .filter(n -> n > 0)
                  .toArray();
          return new Street(e.getKey(), all, over.length, java.util.Arrays.stream(over).sum());
        })
        .sorted(
            Comparator.comparingInt(Street::over)
                .thenComparingInt(Street::alarms)
                .reversed()
                .thenComparing(Street::street))
        .toList();
  }

  private static Map<String, Integer> standing(Map<String, Level> levels) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    LEVELS.forEach(l -> counts.put(l.name(), 0));
    levels.values().stream()
        .filter(l -> l != Level.NONE)
        .forEach(l -> counts.merge(l.name(), 1, Integer::sum));
    return counts;
  }

  private static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Places and kinds whose highest level of the counted days differs, the gravest first. */
  public List<Change> changes(List<Story> before, List<Story> after) {
    Map<String, Level> was = highest(before);
    Map<String, Level> is = highest(after);
    Set<String> places = new HashSet<>(was.keySet());
    places.addAll(is.keySet());
    return places.stream()
        .filter(p -> was.getOrDefault(p, Level.NONE) != is.getOrDefault(p, Level.NONE))
        .map(p -> {
          String[] place = p.split("/", 2);
          return new Change(
              place[0],
              Integer.parseInt(place[1]),
              was.getOrDefault(p, Level.NONE).name(),
              is.getOrDefault(p, Level.NONE).name());
        })
        .sorted(
            Comparator.comparing(
                    (Change c) -> Level.max(Level.valueOf(c.before()), Level.valueOf(c.after())))
                .reversed()
                .thenComparing(Change::grid)
                .thenComparingInt(Change::kind))
        .toList();
  }

  /** Highest level a place and kind stood at on one of the days that count. */
  private Map<String, Level> highest(List<Story> stories) {
    Map<String, Level> highest = new HashMap<>();
    for (Story story : stories) {
      Level stood = Level.NONE;
      Level top = Level.NONE;
      for (Entered step : story.levels()) {
        if (day(step).isBefore(from)) {
          stood = step.level();
        } else {
          top = Level.max(top, step.level());
        }
      }
      Level reached = Level.max(stood, top);
      if (reached != Level.NONE) {
        highest.merge(story.grid() + '/' + story.kind(), reached, Level::max);
      }
    }
    return highest;
  }
}
