package org.fengqiao.warning.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a run does to one warning.
 *
 * @param before as it was; null when it is raised
 * @param after as it is now
 * @param event what happened; null when only figures, what is told or the watch changed
 * @param told whether people are told now: on entry and rise only, at most once a day, red excepted
 */
public record Change(
    @Nullable Warning before, Warning after, @Nullable WarningEvent event, boolean told) {

  /** Whether a place has entered a level or risen: work may grow from it, told of or not. */
  public boolean notified() {
    return event == WarningEvent.RAISE || event == WarningEvent.RISE || event == WarningEvent.WARM;
  }
}
