package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a repair does to a file, as a person is shown it: all of it in numbers, the areas that
 * change most with their outlines. Of a large file that was rounded every area changes; so outlines
 * are kept of some, and the rest is counted.
 *
 * @param changed areas the repair changes
 * @param gainedM2 ground they get, square metres
 * @param lostM2 ground they give, square metres
 * @param largest at most {@link #MOST}, those that get and give most first
 */
public record RepairDifference(int changed, double gainedM2, double lostM2, List<Change> largest) {
  /** Areas whose outlines are kept. */
  public static final int MOST = 500;

  /** Corners of all kept outlines together, before and after. */
  private static final int CORNERS = 400_000;

  /** Of a file nothing had to be repaired in. */
  public static final RepairDifference NONE = new RepairDifference(0, 0, 0, List.of());

  public RepairDifference {
    largest = List.copyOf(largest);
  }

  /** Of all changes of a repair. */
  public static RepairDifference of(List<Change> changes) {
    List<Change> sorted =
        changes.stream()
            .sorted(
                Comparator.comparingDouble(Change::movedM2)
                    .reversed()
                    .thenComparing(Change::kind, Comparator.reverseOrder())
                    .thenComparingInt(Change::feature))
            .limit(MOST)
            .toList();
    List<Change> kept = new ArrayList<>(sorted.size());
    int corners = 0;
    for (Change change : sorted) {
      corners += change.before().getNumPoints() + change.after().getNumPoints();
      if (corners > CORNERS && !kept.isEmpty()) {
        break;
      }
      kept.add(change);
    }
    return new RepairDifference(
        changes.size(),
        changes.stream().mapToDouble(Change::gainedM2).sum(),
        changes.stream().mapToDouble(Change::lostM2).sum(),
        kept);
  }
}
