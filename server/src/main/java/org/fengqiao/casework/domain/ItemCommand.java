package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One event somebody wants to happen, with the data that event must bring. Components are values,
 * enums and lists in a fixed order: their text is hashed to recognise a repeated request.
 */
public sealed interface ItemCommand {
  /** The event of the transition table. */
  ItemEvent event();

  /** Why, in the actor's words; null where the event needs no reason. */
  default @Nullable String reason() {
    return null;
  }

  /**
   * The matter was seen or heard of on site.
   *
   * @param place set when the place is corrected or a doubtful point is confirmed, null to leave it
   */
  record Verify(OpenItem.@Nullable Placement place, @Nullable String reason)
      implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.VERIFY;
    }
  }

  /** Back to the reporter with a question; the statutory clock does not stop. */
  record AskInfo(String reason) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.ASK_INFO;
    }
  }

  /** The reporter's answer; stored encrypted, the summary is left as it was. */
  record Supplement(@PersonalData String text) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SUPPLEMENT;
    }
  }

  /**
   * The three distinctions (三个区分): which tier, what nature, accepted or not on which basis.
   *
   * @param category only for petitions
   * @param basis article or rule the decision rests on
   * @param severity set when the corrected kind changes it, null to leave it
   */
  record Triage(
      Tier tier,
      Kind kind,
      @Nullable String subKind,
      @Nullable PetitionCategory category,
      LegalRoute route,
      boolean accepted,
      String basis,
      @Nullable Severity severity,
      @Nullable String reason)
      implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.TRIAGE;
    }
  }

  /** To a body. The caller has checked that the body exists, its tier, territory and kinds. */
  record Dispatch(String body, Tier tier, String reason) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.DISPATCH;
    }
  }

  /** The body takes it. */
  record Sign() implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SIGN;
    }
  }

  /** Mediation begins; every side must have consented. */
  record StartMediation(List<Consent> consents) implements ItemCommand {
    public StartMediation {
      consents = List.copyOf(consents);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.START_MEDIATION;
    }
  }

  /**
   * One side's answer.
   *
   * @param side A, B, ... ; no name
   */
  record Consent(String side, boolean consented) {}

  /** One sitting. */
  record Session(@PersonalData String minutes, @Nullable LocalDate nextOn) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SESSION;
    }
  }

  /** How an agreement was made: 人民调解法 28. */
  enum Form {
    WRITTEN,
    ORAL
  }

  /**
   * Agreement reached.
   *
   * @param sealed the committee's seal is on the written agreement (人民调解法 29)
   */
  record Agree(
      Form form,
      @PersonalData List<String> terms,
      boolean sealed,
      @Nullable LocalDate performanceOn)
      implements ItemCommand {
    public Agree {
      terms = List.copyOf(terms);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.AGREE;
    }
  }

  /** Performance proved. */
  record PerformedDispute(@PersonalData String proof) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.PERFORMED_DISPUTE;
    }
  }

  /** Settled on the spot by the grid worker: oral record read back to both sides. */
  record SettledOnSpot(@PersonalData String record, boolean readBack) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SETTLED_ON_SPOT;
    }
  }

  /** Follow-up: 事心双解, both the matter and the heart. */
  record Settled(
      boolean matter, boolean heart, List<OutcomePrinciple> outcome, @Nullable String reason)
      implements ItemCommand {
    public Settled {
      outcome = List.copyOf(outcome);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.SETTLED;
    }
  }

  /** This item is the same matter as another open one. */
  record Merge(String leadNumber, String reason) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.MERGE;
    }
  }

  /**
   * Withdrawn by the petitioner or party of their own will.
   *
   * @param readBack the record was read back to the person
   */
  record Withdraw(String reason, boolean readBack) implements ItemCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.WITHDRAW;
    }
  }

  /** Any event that brings nothing but a reason, e.g. terminate, perform, escalate, reopen. */
  record Plain(ItemEvent event, @Nullable String reason) implements ItemCommand {}
}
