package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's turn. No name: a number of the day, what the visit is for, the language. The same
 * ticket goes from window to window, and so does the item registered for it.
 *
 * @param number of the day at this centre, from 1
 * @param window the window it was called to, null before
 * @param item number of the item registered for this visit, null before
 * @param version counts changes
 * @param key idempotency key of the last change
 */
public record Ticket(
    UUID id,
    String centre,
    LocalDate day,
    int number,
    WindowSort sort,
    String language,
    State state,
    @Nullable Integer window,
    @Nullable String item,
    long version,
    UUID key,
    Instant issuedAt,
    @Nullable Instant calledAt,
    @Nullable Instant servedAt,
    @Nullable Instant closedAt) {

  /** How far it is. */
  public enum State {
    WAITING,
    CALLED,
    SERVED,
    CLOSED
  }

  /** What can happen to it. */
  public enum Event {
    /** To a window; again, when nobody came or another window takes over. */
    CALL,
    /** Done at this window. */
    SERVE,
    /** On to another sort of window, with the same number and the same registration. */
    PASS,
    /** The visitor has left. */
    CLOSE,
    /** Tells the item registered for this visit. */
    LINK;

    /** Whether it fits the state. */
    public boolean allowedIn(State state) {
      return switch (this) {
        case CALL -> state == State.WAITING || state == State.CALLED;
        case SERVE -> state == State.CALLED;
        case PASS -> state == State.CALLED || state == State.SERVED;
        case CLOSE -> state == State.WAITING || state == State.CALLED;
        case LINK -> state != State.CLOSED;
      };
    }
  }

  /** A new one. */
  public static Ticket issued(
      UUID id,
      String centre,
      LocalDate day,
      int number,
      WindowSort sort,
      String language,
      Instant at) {
    return new Ticket(
        id,
        centre,
        day,
        number,
        sort,
        language,
        State.WAITING,
        null,
        null,
        1,
        id,
        at,
        null,
        null,
        null);
  }

  /** The ticket after a call to a window. */
  public Ticket called(int to, UUID by, Instant at) {
    return moved(State.CALLED, sort, to, item, by, at, servedAt, closedAt);
  }

  /** The ticket after it was served. */
  public Ticket served(UUID by, Instant at) {
    return moved(State.SERVED, sort, window, item, by, calledAt, at, closedAt);
  }

  /** The ticket waiting for another sort of window. */
  public Ticket passed(WindowSort to, UUID by) {
    return moved(State.WAITING, to, null, item, by, calledAt, servedAt, closedAt);
  }

  /** The ticket after the visitor has left. */
  public Ticket closed(UUID by, Instant at) {
    return moved(State.CLOSED, sort, window, item, by, calledAt, servedAt, at);
  }

  /** The ticket with its item. */
  public Ticket linked(String number, UUID by) {
    return moved(state, sort, window, number, by, calledAt, servedAt, closedAt);
  }

  private Ticket moved(
      State to,
      WindowSort at,
      @Nullable Integer windowNow,
      @Nullable String itemNow,
      UUID by,
      @Nullable Instant called,
      @Nullable Instant served,
      @Nullable Instant closed) {
    return new Ticket(
        id,
        centre,
        day,
        number,
        at,
        language,
        to,
        windowNow,
        itemNow,
        version + 1,
        by,
        issuedAt,
        called,
        served,
        closed);
  }
}
