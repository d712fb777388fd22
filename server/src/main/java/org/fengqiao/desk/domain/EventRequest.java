package org.fengqiao.desk.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.TriageCommand;
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
 * @param means how it was verified
 * @param summary what was done so far, for an escalation or a hand-back
 * @param mediator account of the mediator, null when the sender mediates
 * @param chosen the parties chose the mediator
 * @param rootCause code of the district's list of causes
 * @param accepted the offer was accepted
 * @param details what the rarer events bring
 */
@PersonalData
public record EventRequest(
    @Nullable String reason,
    @Nullable String body,
    @Nullable String grid,
    @Nullable Distinctions triage,
    List<MediationCommand.Consent> consents,
    @Nullable String minutes,
    @Nullable LocalDate nextOn,
    MediationCommand.@Nullable Form form,
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
    @Nullable String text,
    TriageCommand.Verify.@Nullable Means means,
    @Nullable String summary,
    @Nullable UUID mediator,
    boolean chosen,
    @Nullable String rootCause,
    boolean accepted,
    Details details) {
  public EventRequest {
    consents = List.copyOf(consents);
    terms = List.copyOf(terms);
    outcome = List.copyOf(outcome);
  }

  /**
   * The three distinctions as answered; the kind, when null, is the item's.
   *
   * @param flags facts that lift the matter or weigh on it; null to leave those told before
   * @param amount money in dispute, yuan; null to leave what was told before
   */
  public record Distinctions(
      @Nullable Tier tier,
      @Nullable Kind kind,
      @Nullable String subKind,
      @Nullable PetitionCategory category,
      @Nullable LegalRoute route,
      @Nullable Boolean accepted,
      @Nullable String basis,
      Regions.@Nullable ReceiptLevel receiptLevel,
      @Nullable List<String> flags,
      @Nullable Long amount) {
    public Distinctions {
      flags = flags == null ? null : List.copyOf(flags);
    }
  }
}
