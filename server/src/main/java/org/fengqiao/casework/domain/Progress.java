package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earlier events left behind for the guards of later ones.
 *
 * @param trail whom the matter came back from, oldest first: bodies that objected, places that
 *     handed it down again, channels outside that did not take it ({@code law_route} codes); and,
 *     after {@value #UP}, bodies that passed it up
 * @param agreedOn day the agreement took effect, null before
 * @param contents what the agreement is about, empty while nobody told
 * @param servedOn day the last opinion was served; starts the periods of review and recheck
 * @param reviewed the opinion that stands is one of a review
 * @param extended the one extension of the sixty days has been used
 * @param rootCause code of the district's list (六源, HZ-10), told when the matter was closed; null
 *     while it is open or the district keeps no list
 * @param sides parties whose consent mediation needs, 0 while nobody recorded them
 * @param bySelves the parties settled without a mediation body: no court confirms that
 * @param cameFrom route it left for mediation and returns to when mediation fails (NS-10), null
 *     when it left none
 * @param course what the clocks and the ways back have to know
 * @param flags facts told at triage that tier rules and severity ask for, sorted
 * @param sessions sessions of mediation since the last agreement
 * @param scale how large the matter is
 */
public record Progress(
    List<String> trail,
    @Nullable LocalDate agreedOn,
    List<Content> contents,
    @Nullable LocalDate servedOn,
    boolean reviewed,
    boolean extended,
    @Nullable String rootCause,
    int sides,
    boolean bySelves,
    @Nullable LegalRoute cameFrom,
    Course course,
    List<String> flags,
    int sessions,
    Scale scale) {
  /** From so many returns on an item goes round in circles (程序空转, domain notes 4.5). */
  static final int LOOP = 3;

  /** From so many returns on a matter that nobody outside took is pressed (row 31). */
  static final int PRESSED = 2;

  /** In the trail: a channel outside that nobody named. */
  static final String OUTSIDE = "OUT";

  /**
   * In the trail, before a body that passed the matter up: lawful once, a circle the second time.
   */
  public static final String UP = "^";

  /** Where every item begins. */
  public static final Progress NONE =
      new Progress(
          List.of(),
          null,
          List.of(),
          null,
          false,
          false,
          null,
          0,
          false,
          null,
          Course.NONE,
          List.of(),
          0,
          Scale.NONE);

  public Progress {
    trail = List.copyOf(trail);
    contents = List.copyOf(contents);
    flags = List.copyOf(flags);
  }

  /**
   * Whether the matter goes round without being solved: three returns, or two by the same, or the
   * same body passed it up twice.
   */
  public boolean looping() {
    return returns() >= LOOP || trail.stream().distinct().count() < trail.size();
  }

  /** How often it came back. */
  public int returns() {
    return (int) trail.stream().filter(entry -> !entry.startsWith(UP)).count();
  }

  /** What an agreement is about; a court does not confirm every kind (民诉法解释 355). */
  public enum Content {
    PAYMENT,
    ACT,
    HANDOVER,
    APOLOGY,
    /**
     * What members of one household share out among themselves, whatever they pay or hand over for
     * it (家庭析产); the only thing a court confirms of land taking.
     */
    HOUSEHOLD,
    /** Marriage, parentage, adoption. */
    IDENTITY,
    /** Who owns land, a house, an invention. */
    OWNERSHIP
  }
}
