package org.fengqiao.desk.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends with an event; each event reads its own members and ignores the others.
 *
 * @param body code of the receiving body
 * @param grid code of the confirmed grid
 * @param text the reporter's further words
 * @param record oral record of a settlement on the spot
 */
@PersonalData
public record EventRequest(
    @Nullable String reason,
    @Nullable String body,
    @Nullable String grid,
    @Nullable Distinctions triage,
    List<ItemCommand.Consent> consents,
    @Nullable String minutes,
    @Nullable LocalDate nextOn,
    ItemCommand.@Nullable Form form,
    List<String> terms,
    boolean sealed,
    @Nullable LocalDate performanceOn,
    @Nullable String proof,
    boolean matter,
    boolean heart,
    List<OutcomePrinciple> outcome,
    @Nullable String leadItem,
    boolean readBack,
    @Nullable String record,
    @Nullable String text) {
  public EventRequest {
    consents = List.copyOf(consents);
    terms = List.copyOf(terms);
    outcome = List.copyOf(outcome);
  }

  /** The three distinctions as answered; what is null follows the item and the suggestion. */
  public record Distinctions(
      @Nullable Tier tier,
      @Nullable Kind kind,
      @Nullable String subKind,
      @Nullable PetitionCategory category,
      @Nullable LegalRoute route,
      @Nullable Boolean accepted,
      @Nullable String basis) {}
}
