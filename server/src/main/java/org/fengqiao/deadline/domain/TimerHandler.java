package org.fengqiao.deadline.domain;

import java.util.Set;

/**
 * What a feature does when a clock fires. Register one as a bean. Every stage is told once for each
 * date of a clock, in the order of {@link Stage}; which stages matter is for the handler to choose.
 *
 * <p>{@link #fired} runs in the transaction that writes the firing down: either both are kept or
 * none, also when the server dies. When it throws, only this clock is put off, with growing pauses,
 * and the others go on. It must not do what cannot be undone: messages go through the outbox.
 */
public interface TimerHandler {
  /** The clocks it wants to hear of. */
  Set<TimerCode> codes();

  /** Does what is to be done. */
  void fired(FiredTimer fired);
}
