package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earlier events left behind for the guards of later ones.
 *
 * @param trail bodies that gave the matter back or did not take it, oldest first
 * @param agreedOn day the agreement took effect, null before
 * @param contents what the agreement is about, empty while nobody told
 * @param servedOn day the last opinion was served; starts the periods of review and recheck
 * @param reviewed the opinion that stands is one of a review
 * @param extended the one extension has been used
 * @param rootCause code of the district's list (六源, HZ-10), told when the matter was closed; null
 *     while it is open or the district keeps no list
 * @param flags facts told at triage that tier rules and severity ask for, sorted
 * @param sessions sessions of mediation since the last agreement
 */
public record Progress(
    List<String> trail,
    @Nullable LocalDate agreedOn,
    List<Content> contents,
    @Nullable LocalDate servedOn,
    boolean reviewed,
    boolean extended,
    @Nullable String rootCause,
    List<String> flags,
    int sessions) {
  /** From so many returns on an item goes round in circles (程序空转, domain notes 4.5). */
  static final int LOOP = 3;

  /** Where every item begins. */
  public static final Progress NONE =
      new Progress(List.of(), null, List.of(), null, false, false, null, List.of(), 0);

  public Progress {
    trail = List.copyOf(trail);
    contents = List.copyOf(contents);
    flags = List.copyOf(flags);
  }

  /** Whether bodies pass the matter on without solving it: three returns, or two by the same. */
  public boolean looping() {
    return trail.size() >= LOOP || trail.stream().distinct().count() < trail.size();
  }

  /** What an agreement is about; a court does not confirm every kind (民诉法解释 355). */
  public enum Content {
    PAYMENT,
    ACT,
    HANDOVER,
    APOLOGY,
    /** Marriage, parentage, adoption. */
    IDENTITY,
    /** Who owns land, a house, an invention. */
    OWNERSHIP
  }
}
