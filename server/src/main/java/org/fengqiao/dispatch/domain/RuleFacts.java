package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/**
 * What rules need to know of one matter; nothing of persons.
 *
 * @param reportedOn the day it is judged on
 */
public record RuleFacts(
    String number,
    Kind kind,
    @Nullable String subKind,
    int peopleInvolved,
    Set<Safety> safety,
    boolean major,
    LocalDate reportedOn) {
  public RuleFacts {
    safety = Set.copyOf(safety);
  }

  /** Where they are read. */
  @FunctionalInterface
  public interface Source {
    /**
     * Hands over the facts of unsealed matters, newest first.
     *
     * @param prefixes territory, as code prefixes
     * @param reader account whose recusals leave matters out
     * @param limit most matters
     */
    void each(
        String district,
        List<String> prefixes,
        UUID reader,
        Instant since,
        int limit,
        Consumer<RuleFacts> taker);
  }
}
