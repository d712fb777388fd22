package org.fengqiao.desk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.DispatchCommand.Jurisdiction;
import org.fengqiao.casework.domain.Notice;
import org.fengqiao.casework.domain.PetitionCommand.AnswerSuggestion.Adoption;
import org.fengqiao.casework.domain.PetitionCommand.Reply.Decision;
import org.fengqiao.casework.domain.Progress.Content;
import org.fengqiao.casework.domain.RegionCommand.Party;
import org.fengqiao.casework.domain.RegionCommand.ProtectionDecided.Order;
import org.fengqiao.casework.domain.RegionCommand.RecordLimitation.Ground;
import org.fengqiao.casework.domain.RegionCommand.Recuse.Relation;
import org.fengqiao.casework.domain.Regions.Supervision;
import org.fengqiao.casework.domain.TriageCommand.Emergency.Told;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What the rarer events bring along, by theme. A theme that was not sent is empty.
 *
 * @param legal grounds, articles, channels
 * @param paper numbers and dates that stand on a paper
 * @param term more time, or time at rest
 * @param agreement what was agreed
 * @param oversight who presses, leads, was told
 * @param recusal who steps back
 * @param jurisdiction who is competent
 * @param parties sides and who speaks for them
 * @param units bodies that work together; the first leads
 * @param classCase number of a class case
 * @param petition days of a petition
 * @param court what a court does about a protection order
 * @param limit since when a limitation counts
 */
@PersonalData
public record Details(
    Legal legal,
    Paper paper,
    Term term,
    Agreement agreement,
    Oversight oversight,
    @Nullable Recusal recusal,
    @Nullable Jurisdiction jurisdiction,
    List<Party> parties,
    List<String> units,
    @Nullable String classCase,
    Petition petition,
    Court court,
    Limit limit) {
  /** Nothing was sent. */
  public static final Details NONE =
      new Details(
          Legal.NONE,
          Paper.NONE,
          Term.NONE,
          Agreement.NONE,
          Oversight.NONE,
          null,
          null,
          List.of(),
          List.of(),
          null,
          Petition.NONE,
          Court.NONE,
          Limit.NONE);

  public Details {
    parties = List.copyOf(parties);
    units = List.copyOf(units);
  }

  /**
   * Grounds, articles, channels.
   *
   * @param ground of a rejection or a reopening
   * @param noLimitation no limitation runs, or nobody knows since when
   * @param routes codes of the routes that were told
   */
  public record Legal(
      @Nullable String ground,
      @Nullable String article,
      @Nullable String whereTo,
      @Nullable String channel,
      @Nullable String receiver,
      @Nullable LocalDate limitationOn,
      boolean noLimitation,
      List<String> routes) {
    static final Legal NONE = new Legal(null, null, null, null, null, null, false, List.of());

    public Legal {
      routes = List.copyOf(routes);
    }
  }

  /** What stands on a paper, and what it decides. */
  public record Paper(
      @Nullable String number,
      @Nullable LocalDate on,
      @Nullable Decision decision,
      @Nullable Adoption adoption,
      @Nullable Boolean upheld,
      boolean signed) {
    static final Paper NONE = new Paper(null, null, null, null, null, false);
  }

  /**
   * Days of a petition.
   *
   * @param receivedOn day the petition, or the request for a review, came
   * @param noticeOn day the written notice reached the petitioner
   * @param noticeImpossible why nobody can be told
   */
  public record Petition(
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate noticeOn,
      @Nullable String noticeImpossible) {
    static final Petition NONE = new Petition(null, null, null);

    /** What is told of the notice. */
    public Notice notice() {
      return new Notice(noticeOn, noticeImpossible);
    }
  }

  /**
   * What a court does about a protection order.
   *
   * @param acceptedAt when it accepted the application
   */
  public record Court(@Nullable Instant acceptedAt, boolean urgent, @Nullable Order order) {
    static final Court NONE = new Court(null, false, null);
  }

  /**
   * Since when the parties' own limitation counts.
   *
   * @param ground what happened on the day
   */
  public record Limit(@Nullable Ground ground, @Nullable LocalDate on) {
    static final Limit NONE = new Limit(null, null);
  }

  /**
   * More time, or time at rest.
   *
   * @param cause of a pause or of the end of a mediation
   * @param agreed the parties agree
   * @param waived the person will not ask for a review
   */
  public record Term(int days, @Nullable String cause, boolean agreed, boolean waived) {
    static final Term NONE = new Term(0, null, false, false);
  }

  /**
   * What was agreed, and the way to court.
   *
   * @param effectOn day it took effect, null for today
   */
  public record Agreement(
      List<Content> contents,
      List<LocalDate> plan,
      @Nullable LocalDate effectOn,
      boolean jointly,
      @Nullable String court) {
    static final Agreement NONE = new Agreement(List.of(), List.of(), null, false, null);

    public Agreement {
      contents = List.copyOf(contents);
      plan = List.copyOf(plan);
    }
  }

  /** Who presses, leads, was told. */
  public record Oversight(
      @Nullable Supervision level,
      @Nullable LocalDate dueOn,
      @Nullable UUID leader,
      @Nullable String taskForce,
      List<Told> told) {
    static final Oversight NONE = new Oversight(null, null, null, null, List.of());

    public Oversight {
      told = List.copyOf(told);
    }
  }

  /**
   * Who steps back.
   *
   * @param person null for the sender
   */
  public record Recusal(@Nullable UUID person, @Nullable Relation relation) {}
}
