package org.fengqiao.prevention.domain;

import static org.fengqiao.prevention.domain.LetterState.APPROVED;
import static org.fengqiao.prevention.domain.LetterState.SERVED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen to a letter: this is the one table of its life. */
public enum LetterEvent {
  /** Begun from a warning. */
  DRAFT(Set.of(), LetterState.DRAFT),
  /** Written anew. */
  EDIT(Set.of(LetterState.DRAFT), LetterState.DRAFT),
  /** A second person lets it go out. */
  APPROVE(Set.of(LetterState.DRAFT), APPROVED),
  /** The unit got it. */
  SERVE(Set.of(APPROVED), SERVED),
  /** The unit answered. */
  ANSWER(Set.of(SERVED), LetterState.ANSWERED),
  /** It will not go out. */
  WITHDRAW(Set.of(LetterState.DRAFT, APPROVED), LetterState.WITHDRAWN);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of above
  private final Set<LetterState> from;

  private final LetterState to;

  LetterEvent(Set<LetterState> from, LetterState to) {
    this.from = from;
    this.to = to;
  }

  /** State after it. */
  public LetterState to() {
    return to;
  }

  /** Whether it may happen there. */
  public boolean allowedIn(LetterState state) {
    return from.contains(state);
  }

  /** As the interface spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The event of this name that has an address of its own. */
  public static Optional<LetterEvent> ofWire(String wire) {
    return Arrays.stream(values())
        .filter(e -> e != DRAFT && e != EDIT && e.wire().equals(wire))
        .findFirst();
  }

  /** Events possible there, {@link #EDIT} among them. */
  public static List<LetterEvent> possible(LetterState state) {
    return Arrays.stream(values()).filter(e -> e.allowedIn(state)).toList();
  }
}
