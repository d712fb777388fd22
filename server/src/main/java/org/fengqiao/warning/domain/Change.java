package org.fengqiao.warning.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a run does to one warning.
 *
 * @param before as it was; null when it is raised
 * @param after as it is now
 * @param event what happened; null when only figures or the watch changed
 */
public record Change(@Nullable Warning before, Warning after, @Nullable WarningEvent event) {

  /** Whether people are told: on entry and on rise only. */
  public boolean notified() {
    return event == WarningEvent.RAISE || event == WarningEvent.RISE || event == WarningEvent.WARM;
  }
}
