package org.fengqiao.approval.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a waiting change; each is final. */
public enum Verdict {
  APPROVE(StagedState.APPROVED),
  REJECT(StagedState.REJECTED),
  /** The proposer takes it back. */
  WITHDRAW(StagedState.WITHDRAWN);

  private final StagedState to;

  Verdict(StagedState to) {
    this.to = to;
  }

  /** Where it leads. */
  public StagedState to() {
    return to;
  }

  /** Name in an address: {@code approve}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name in an address. */
  public static Optional<Verdict> ofWire(String name) {
    return Arrays.stream(values()).filter(v -> v.wire().equals(name)).findFirst();
  }
}
