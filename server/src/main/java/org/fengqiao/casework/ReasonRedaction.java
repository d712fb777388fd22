package org.fengqiao.casework;

import jakarta.inject.Singleton;
import org.fengqiao.approval.domain.Redaction;
import org.fengqiao.casework.domain.Redactor;

/** Reasons of staged changes and decisions are redacted as those of events are. */
@Singleton
final class ReasonRedaction implements Redaction {
  private static final int MOST = 500;

  @Override
  public String of(String reason) {
    String line = Redactor.summary(reason, MOST);
    // Characters beyond the basic plane count twice where the length is checked.
    return line.length() > MOST ? Redactor.summary(line, MOST / 2) : line;
  }
}
