package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.ItemField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Consent, sittings, agreement, performance (人民调解法; domain notes 2.2). */
public sealed interface MediationCommand extends ItemCommand {

  /**
   * Mediation begins; every side must have consented.
   *
   * @param mediator account of the mediator, null when the sender mediates
   * @param chosen the parties chose the mediator themselves (人民调解法 19)
   */
  record StartMediation(List<Consent> consents, @Nullable UUID mediator, boolean chosen)
      implements MediationCommand {
    public StartMediation {
      consents = List.copyOf(consents);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.START_MEDIATION;
    }

    @Override
    public void on(Effects effects, Item before) {
      if (mediator != null) {
        effects.set(HANDLER_ID, mediator);
      }
      effects.tell("chosen", chosen ? true : null);
      effects.tell(
          "consents",
          consents.stream()
              .map(c -> Map.<String, Object>of("side", c.side(), "consented", c.consented()))
              .toList());
    }
  }

  /**
   * One side's answer.
   *
   * @param side A, B, ... ; no name
   */
  record Consent(String side, boolean consented) {}

  /** One sitting. */
  record Session(@PersonalData String minutes, @Nullable LocalDate nextOn)
      implements MediationCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SESSION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("nextOn", nextOn);
    }

    @Override
    public Words words() {
      return new Words("MINUTES", minutes);
    }
  }

  /**
   * Mediation ends without agreement.
   *
   * @param cause why
   * @param routes arbitration, administrative and court routes that were told (人民调解法 26)
   */
  record Terminate(String reason, @Nullable Cause cause, List<String> routes)
      implements MediationCommand {
    /** Why mediation ends (rows 18 and 19). */
    public enum Cause {
      REFUSED,
      OVER_TIME,
      NO_AGREEMENT
    }

    public Terminate {
      routes = List.copyOf(routes);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.TERMINATE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("cause", cause);
      effects.tell("routes", routes);
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
   * @param plan last days of what has to be performed, one for each step; empty when performed at
   *     once
   * @param effectOn day it took effect, null for today; the thirty days for the court count from it
   */
  record Agree(
      Form form,
      @PersonalData List<String> terms,
      boolean sealed,
      List<Progress.Content> contents,
      List<LocalDate> plan,
      @Nullable LocalDate effectOn)
      implements MediationCommand {
    public Agree {
      terms = List.copyOf(terms);
      contents = List.copyOf(contents);
      plan = plan.stream().sorted().toList();
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.AGREE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("form", form);
      effects.tell("terms", terms.size());
      effects.tell("plan", plan.stream().map(LocalDate::toString).toList());
      effects.tell("performanceOn", plan.isEmpty() ? null : plan.getLast());
      effects.agreed(contents, effectOn, false);
    }

    @Override
    public Words words() {
      return new Words("TERMS", String.join("\n", terms));
    }
  }

  /**
   * What was agreed is being performed.
   *
   * @param papered the agreement was issued as a paper, or is of a body without such papers; what
   *     the caller knows, not what was sent
   */
  record Perform(@Nullable String reason, boolean papered) implements MediationCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.PERFORM;
    }
  }

  /**
   * The parties settled between themselves; the document is signed (条例 33).
   *
   * @param effectOn day it took effect, null for today
   */
  record Settle(
      String reason, boolean signed, List<Progress.Content> contents, @Nullable LocalDate effectOn)
      implements MediationCommand {
    public Settle {
      contents = List.copyOf(contents);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.SETTLE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("signed", signed);
      effects.agreed(contents, effectOn, true);
    }
  }

  /**
   * Judicial confirmation is applied for.
   *
   * @param jointly by all parties together (人民调解法 33)
   * @param court where
   * @param mediated the body that has the item is a mediation organisation; what the caller knows,
   *     not what was sent
   */
  record ApplyConfirmation(String reason, boolean jointly, @Nullable String court, boolean mediated)
      implements MediationCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.APPLY_CONFIRMATION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.words("court", court);
    }
  }

  /**
   * Performance proved.
   *
   * @param event PERFORMED_DISPUTE, PERFORMED_PETITION or PERFORMED
   */
  record Performed(ItemEvent event, @PersonalData String proof) implements MediationCommand {
    @Override
    public Words words() {
      return new Words("PROOF", proof);
    }
  }

  /**
   * The mediation rests.
   *
   * @param cause why the law lets it
   */
  record Pause(String reason, @Nullable Rest cause) implements MediationCommand {
    /** Why mediation may rest (row 50); being busy is no cause. */
    public enum Rest {
      APPRAISAL,
      BOTH_SIDES_AGREE
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.PAUSE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("cause", cause);
    }
  }

  /** How a list of contents is written in an event. */
  static String text(List<Progress.Content> contents) {
    return contents.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}
