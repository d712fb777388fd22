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
 * @param flags facts that a dispatcher told at triage
 * @param amount money in dispute, yuan; null when nobody told
 * @param nearby matters of the kind in the grid during the days before
 * @param sessions sessions since the last agreement
 * @param returns how often it came back from a body or a channel
 * @param reportedOn the day it is judged on
 */
public record RuleFacts(
    String number,
    Kind kind,
    @Nullable String subKind,
    int peopleInvolved,
    Set<Safety> safety,
    boolean major,
    Set<String> flags,
    @Nullable Long amount,
    int nearby,
    int sessions,
    int returns,
    LocalDate reportedOn) {
  public RuleFacts {
    safety = Set.copyOf(safety);
    flags = Set.copyOf(flags);
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
