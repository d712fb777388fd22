package org.fengqiao.dispatch.domain;

import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.jspecify.annotations.Nullable;

/**
 * What a person who looks for a body may ask for beyond {@link ItemFacts}.
 *
 * @param language language asked for, ISO 639; null for any
 * @param centre service centre the item is at: only units present or on call there are offered;
 *     null when it is at none
 * @param moment half day of the visit; null for no day in particular
 * @param recused bodies that may not have it
 * @param competent bodies the duty list names for it; empty when it names none
 */
public record CandidateFacts(
    ItemFacts item,
    @Nullable String subKind,
    @Nullable String language,
    @Nullable String centre,
    @Nullable Moment moment,
    Set<String> recused,
    Set<String> competent) {

  public CandidateFacts {
    recused = Set.copyOf(recused);
    competent = Set.copyOf(competent);
  }

  /**
   * A half day.
   *
   * @param working whether the work calendar says so
   */
  public record Moment(LocalDate day, Half half, boolean working) {}

  /** The item alone, nothing asked for. */
  public static CandidateFacts of(ItemFacts item) {
    return new CandidateFacts(item, null, null, null, null, Set.of(), Set.of());
  }
}
