package org.fengqiao.warning.domain;

import static org.fengqiao.warning.domain.WarningEvent.*;
import static org.fengqiao.warning.domain.WarningState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one table of a warning's life; whatever is not here is refused. */
public final class Transitions {
  /**
   * One line of the table.
   *
   * @param from state before
   * @param event what happens
   * @param to state after
   */
  public record Line(WarningState from, WarningEvent event, WarningState to) {}

  public static final List<Line> TABLE =
      List.of(
          new Line(PROPOSED, RISE, PROPOSED),
          new Line(PROPOSED, FALL, PROPOSED),
          new Line(PROPOSED, COOL, COOLING),
          new Line(PROPOSED, CONFIRM, CONFIRMED),
          new Line(PROPOSED, DISMISS, DISMISSED),
          new Line(PROPOSED, ACT, ACTING),
          new Line(CONFIRMED, RISE, CONFIRMED),
          new Line(CONFIRMED, FALL, CONFIRMED),
          new Line(CONFIRMED, COOL, COOLING),
          new Line(CONFIRMED, ACT, ACTING),
          new Line(CONFIRMED, DISMISS, DISMISSED),
          new Line(CONFIRMED, CLOSE, CLOSED),
          new Line(ACTING, RISE, ACTING),
          new Line(ACTING, FALL, ACTING),
          new Line(ACTING, COOL, COOLING),
          new Line(ACTING, ACT, ACTING),
          new Line(ACTING, CLOSE, CLOSED),
          new Line(COOLING, WARM, PROPOSED),
          new Line(COOLING, ACT, COOLING),
          new Line(COOLING, CLOSE, CLOSED),
          new Line(COOLING, EXPIRE, CLOSED));

  private Transitions() {}

  /** The state after, or empty when the event is not allowed there. */
  public static Optional<WarningState> after(WarningState from, WarningEvent event) {
    return TABLE.stream()
        .filter(l -> l.from() == from && l.event() == event)
        .map(Line::to)
        .findFirst();
  }

  /** Decisions a person may take there. */
  public static Set<WarningEvent> decisions(WarningState from) {
    Set<WarningEvent> all = EnumSet.noneOf(WarningEvent.class);
    for (Line line : TABLE) {
      if (line.from() == from && line.event().decision()) {
        all.add(line.event());
      }
    }
    return all;
  }
}
