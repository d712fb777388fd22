package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.ItemField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The petition procedure from the hearing to the end, and how every matter is closed. */
public sealed interface PetitionCommand extends ItemCommand {

  /**
   * A paper as the feature that owns it knows it; its facts are handed in and not believed.
   *
   * @param number of the paper
   * @param draftedBy account that wrote it
   * @param signedBy account that issued it
   * @param servedOn day of the receipt, null while it was not served
   */
  record Paper(
      String number, UUID draftedBy, @Nullable UUID signedBy, @Nullable LocalDate servedOn) {
    /** Issued by another than its writer, and served. */
    boolean complete(LocalDate today) {
      return signedBy != null
          && !signedBy.equals(draftedBy)
          && servedOn != null
          && !servedOn.isAfter(today);
    }

    Map<String, Object> told() {
      return servedOn == null
          ? Map.of("number", number)
          : Map.of("number", number, "servedOn", servedOn.toString());
    }
  }

  /**
   * A hearing (条例 31, 36).
   *
   * @param on its day; of a recheck its first day, null for today
   */
  record Hearing(String reason, @Nullable LocalDate on) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.HEARING;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("on", on);
    }
  }

  /**
   * The hearing of a recheck is over (条例 36).
   *
   * @param on its last day, null for today
   */
  record HearingEnded(String reason, @Nullable LocalDate on) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.HEARING_ENDED;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("on", on);
    }
  }

  /**
   * More time: the sixty days once, and each mediation once.
   *
   * @param days 1 to 30 for a petition (条例 34)
   * @param agreed the parties agreed that their mediation goes on; what the head of the unit
   *     lengthens are the sixty days
   */
  record Extend(String reason, int days, boolean agreed) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.EXTEND;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(ofHandling(before) ? EXTENDED : LENGTHENED, true);
      effects.tell("days", days);
    }

    /** Whether the sixty days become longer, and not a mediation. */
    boolean ofHandling(Item before) {
      return before.state() == ItemState.INVESTIGATING || !agreed;
    }
  }

  /**
   * A review or recheck is asked for.
   *
   * @param event APPLY_REVIEW or APPLY_RECHECK
   * @param receivedOn day the request came, from which its clock counts; null for today
   */
  record Apply(ItemEvent event, String reason, @Nullable LocalDate receivedOn)
      implements PetitionCommand {
    /** The day that counts. */
    LocalDate on(LocalDate today) {
      return receivedOn == null ? today : receivedOn;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("receivedOn", receivedOn);
    }
  }

  /**
   * The handling opinion is served.
   *
   * @param paper null when the sender named none that exists
   */
  record Reply(String reason, @Nullable Decision decision, @Nullable Paper paper)
      implements PetitionCommand {
    /** What an opinion says (条例 32). */
    public enum Decision {
      SUPPORT,
      EXPLAIN,
      NOT_SUPPORT
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.REPLY;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("decision", decision);
      effects.served(paper, false);
    }
  }

  /** A suggestion is answered (条例 29). */
  record AnswerSuggestion(@Nullable Adoption adoption, String reason) implements PetitionCommand {
    /** Whether it was taken up. */
    public enum Adoption {
      ADOPTED,
      PARTLY,
      NOT_ADOPTED
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.ANSWER_SUGGESTION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("adoption", adoption);
    }
  }

  /**
   * A review is decided.
   *
   * @param event REVIEW_DECIDED or REVOKE_REDO
   * @param upheld whether the opinion stands as it was; null for REVOKE_REDO
   */
  record Review(ItemEvent event, String reason, @Nullable Boolean upheld, @Nullable Paper paper)
      implements PetitionCommand {
    @Override
    public void on(Effects effects, Item before) {
      effects.tell("upheld", upheld);
      effects.served(paper, event == ItemEvent.REVIEW_DECIDED);
    }
  }

  /**
   * No review was asked for in time, or the person said that none will be.
   *
   * @param waived said so in writing
   */
  record PeriodOver(String reason, boolean waived) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.REVIEW_PERIOD_OVER;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("waived", waived);
    }
  }

  /**
   * Nobody waits for the person's rating any longer (domain notes 4.8). It rates nothing: staff
   * cannot rate for the person, and silence is no satisfaction.
   *
   * @param reason how and when the person was asked; told when he declined
   * @param declined the person said that he will not rate
   */
  record RatingOver(@Nullable String reason, boolean declined) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.RATED_OR_WINDOW_OVER;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("declined", declined);
    }
  }

  /**
   * The petitioner rated who dealt with the matter (domain notes 4.8). What was said is kept beside
   * the item and never in its history; only the petitioner's own door makes this command.
   */
  record Rated() implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.RATED_OR_WINDOW_OVER;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("rated", true);
    }
  }

  /**
   * Follow-up: 事心双解, both the matter and the heart.
   *
   * @param cause code of the root cause, where the district keeps a list of them (六源, HZ-10)
   */
  record Settled(
      boolean matter,
      boolean heart,
      List<OutcomePrinciple> outcome,
      @Nullable String cause,
      @Nullable String reason)
      implements PetitionCommand {
    public Settled {
      outcome = List.copyOf(outcome);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.SETTLED;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("matter", matter);
      effects.tell("heart", heart);
      effects.tell("outcome", outcome.stream().map(Enum::name).toList());
      if (cause != null) {
        effects.set(ROOT_CAUSE, cause);
        effects.tell("cause", cause);
      }
    }
  }

  /** The matter is solved and the grievance is not: a second visit (MC-05). */
  record Revisit(String reason, @Nullable LocalDate on) implements PetitionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.REVISIT;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("on", on);
    }
  }
}
