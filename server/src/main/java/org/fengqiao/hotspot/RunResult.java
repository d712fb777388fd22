package org.fengqiao.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything one scoring run found, by kind index and grid ordinal.
 *
 * @param run id of the run
 * @param district six digits
 * @param gridVersion the version whose ordinals the arrays follow
 * @param asOf only matters that had arrived by then were counted
 * @param grids grid codes in ordinal order, which is the order of the codes
 * @param kinds {@link #KINDS} elements: the eleven kinds by ordinal, then {@link #TOTAL}
 * @param matters distinct matters of the year that were counted
 */
public record RunResult(
    UUID run,
    String district,
    long gridVersion,
    Instant asOf,
    List<String> grids,
    List<KindScores> kinds,
    int matters) {

  /** Index of all kinds together, unclassified matters included. */
  public static final int TOTAL = Kind.SCORED;

  /** Number of indices: eleven kinds and the total. */
  public static final int KINDS = Kind.SCORED + 1;

  private static final String ALL = "ALL";

  public RunResult {
    grids = List.copyOf(grids);
    kinds = List.copyOf(kinds);
    if (kinds.size() != KINDS) {
      throw new IllegalArgumentException("kinds: " + kinds.size());
    }
  }

  /** The day whose night's outlook was used; null when there was none. */
  public @Nullable LocalDate night() {
    return night(kinds.stream().map(KindScores::outlook).toList());
  }

  /** The day from whose end outlooks look back; null for none. */
  static @Nullable LocalDate night(List<Outlook> outlooks) {
    int day = outlooks.getLast().asOf();
    return day == Outlook.NONE.asOf() ? null : LocalDate.ofEpochDay(day);
  }

  /** Ordinal of a grid code, below 0 when there is none such. */
  public int ordinal(String grid) {
    return Collections.binarySearch(grids, grid);
  }

  /** Scores of one kind by index. */
  public KindScores kind(int index) {
    return kinds.get(index);
  }

  /** Editions of the rules the scores were made by. */
  public String rules() {
    return kinds.getFirst().rules().version();
  }

  /** {@code ALL} or the kind's name, as the HTTP interface spells it. */
  public static String nameOf(int index) {
    return index == TOTAL ? ALL : Kind.values()[index].name();
  }

  /** Index of {@code ALL} or of a scored kind's name; -1 for any other word. */
  public static int indexOf(String name) {
    if (name.equals(ALL)) {
      return TOTAL;
    }
    for (int i = 0; i < Kind.SCORED; i++) {
      if (Kind.values()[i].name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
