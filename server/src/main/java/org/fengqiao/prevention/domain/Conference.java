package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Tier;

/**
 * A joint conference (联席会议): several bodies about what a street or the district has to solve
 * (信访工作条例 24, HZ-11). Bodies, never persons.
 *
 * @param id made by the writer
 * @param title what it was about, in the words of the office
 * @param heldOn day it was held, Asia/Shanghai
 * @param place code of a street, 9 digits, or of the district, 6
 * @param bodies codes of the bodies that took part
 * @param links what it spoke to
 * @param minutes sealed where they are kept
 * @param version number of its events
 */
public record Conference(
    String district,
    UUID id,
    String title,
    LocalDate heldOn,
    String place,
    List<String> bodies,
    List<Link> links,
    String minutes,
    State state,
    Instant recordedAt,
    Instant changedAt,
    long version) {
  private static final int DISTRICT = 6;

  public Conference {
    bodies = List.copyOf(bodies);
    links = List.copyOf(links);
  }

  /** Whether it may still be edited. */
  public enum State {
    OPEN,
    /** For good; what was wrong is put right by a further entry. */
    CLOSED
  }

  /** What a conference can speak to. */
  public enum Sort {
    WARNING,
    LETTER,
    PROJECT,
    ITEM
  }

  /**
   * Something it spoke to.
   *
   * @param ref id of the thing; of an item its number
   */
  public record Link(Sort sort, String ref) {}

  /** Whether it was one of a street or of the district. */
  public Tier level() {
    return place.length() == DISTRICT ? Tier.DISTRICT : Tier.STREET;
  }

  /** The same after an edit. */
  public Conference written(
      String title, List<String> bodies, List<Link> links, String minutes, Instant at) {
    return new Conference(
        district,
        id,
        title,
        heldOn,
        place,
        bodies,
        links,
        minutes,
        state,
        recordedAt,
        at,
        version + 1);
  }

  /** The same after something else has happened to it. */
  public Conference moved(State to, Instant at) {
    return new Conference(
        district,
        id,
        title,
        heldOn,
        place,
        bodies,
        links,
        minutes,
        to,
        recordedAt,
        at,
        version + 1);
  }
}
