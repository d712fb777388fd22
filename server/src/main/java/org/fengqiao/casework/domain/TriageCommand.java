package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.ItemField.*;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** From the report to the three distinctions, and the ways out before anybody handles a matter. */
public sealed interface TriageCommand extends ItemCommand {

  /**
   * The matter was seen or heard of on site.
   *
   * @param place set when the place is corrected or a doubtful point is confirmed, null to leave it
   * @param means how it was verified
   */
  record Verify(OpenItem.@Nullable Placement place, @Nullable Means means, @Nullable String reason)
      implements TriageCommand {
    /** How a matter was verified. */
    public enum Means {
      VISIT,
      CALL,
      PAPERS
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.VERIFY;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("means", means);
      if (place != null) {
        effects.set(GRID_CODE, place.gridCode());
        effects.set(GRID_VERSION, place.gridVersion());
        effects.set(COMMUNITY_CODE, place.communityCode());
        effects.set(STREET_CODE, place.streetCode());
        effects.set(PLACE_CONFIRMED, place.confirmed());
        effects.tell("grid", place.gridCode());
      }
    }
  }

  /** Back to the reporter with a question; the statutory clock does not stop. */
  record AskInfo(String reason) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.ASK_INFO;
    }
  }

  /** The reporter's answer; stored encrypted, the summary is left as it was. */
  record Supplement(@PersonalData String text) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SUPPLEMENT;
    }

    @Override
    public Words words() {
      return new Words("SUPPLEMENT", text);
    }
  }

  /**
   * A false report or a test. The sender is the second person.
   *
   * @param proposedBy account of the first
   */
  record MarkVoid(String reason, @Nullable UUID proposedBy) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.MARK_VOID;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("proposedBy", proposedBy);
    }
  }

  /** Danger for people: no queue, those who can help are told at once (人民调解法 25). */
  record Emergency(String reason, List<Told> told) implements TriageCommand {
    /** Who was told. */
    public enum Told {
      POLICE,
      AMBULANCE,
      FIRE,
      STREET_LEADER,
      DISTRICT
    }

    public Emergency {
      told = List.copyOf(told);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.EMERGENCY;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(URGENCY, Urgency.MAJOR);
      effects.tell("told", told.stream().map(Enum::name).toList());
    }
  }

  /**
   * The three distinctions (三个区分): which tier, what nature, accepted or not on which basis.
   *
   * @param category only for petitions
   * @param basis article or rule the decision rests on
   * @param receiptLevel level at which the matter was received, null to leave it
   * @param severity set when the corrected kind or the flags change it, null to leave it
   * @param flags facts that tier rules and severity ask for, sorted; null to leave them
   * @param scale set when money or kind were told anew, null to leave it
   * @param informDistrict a tier rule says that the district is told at once (domain notes 4.5)
   */
  record Triage(
      Tier tier,
      Kind kind,
      @Nullable String subKind,
      @Nullable PetitionCategory category,
      LegalRoute route,
      boolean accepted,
      String basis,
      Regions.@Nullable ReceiptLevel receiptLevel,
      @Nullable Severity severity,
      @Nullable List<String> flags,
      @Nullable Scale scale,
      boolean informDistrict,
      @Nullable String reason)
      implements TriageCommand {
    public Triage {
      flags = flags == null ? null : List.copyOf(flags);
    }

    /** Without further facts. */
    public Triage(
        Tier tier,
        Kind kind,
        @Nullable String subKind,
        @Nullable PetitionCategory category,
        LegalRoute route,
        boolean accepted,
        String basis,
        Regions.@Nullable ReceiptLevel receiptLevel,
        @Nullable Severity severity,
        @Nullable String reason) {
      this(
          tier,
          kind,
          subKind,
          category,
          route,
          accepted,
          basis,
          receiptLevel,
          severity,
          null,
          null,
          false,
          reason);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.TRIAGE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(TIER, tier);
      effects.set(KIND, kind);
      effects.set(SUB_KIND, subKind);
      effects.set(KIND_PROVISIONAL, kind == Kind.UNCLASSIFIED);
      effects.set(CATEGORY, category);
      effects.set(ROUTE, accepted ? route : null);
      effects.set(TRIAGED_ROUTE, route);
      effects.tell("tier", tier);
      effects.tell("kind", kind);
      effects.tell("subKind", subKind);
      effects.tell("category", category);
      effects.tell("route", route);
      effects.tell("accepted", accepted);
      effects.tell("basis", Redactor.summary(basis, 500));
      if (receiptLevel != null) {
        effects.set(RECEIPT_LEVEL, receiptLevel);
        effects.tell("receiptLevel", receiptLevel);
      }
      if (flags != null) {
        effects.set(FLAGS, String.join(",", flags));
        effects.tell("flags", flags);
      }
      if (scale != null) {
        effects.set(AMOUNT, scale.amount());
        effects.set(NEARBY, scale.nearby());
        effects.tell("amount", scale.amount());
      }
      if (severity != null) {
        effects.set(POINTS, severity.points());
        effects.set(LEVEL, severity.level());
        effects.tell("severity", Effects.severity(severity));
      }
    }
  }

  /**
   * Not accepted.
   *
   * @param ground which of the grounds the regulations know (domain notes 2.1)
   * @param article it rests on
   * @param whereTo where the person can go with the matter
   * @param notice what is told of the notice to the petitioner
   */
  record Reject(
      String reason,
      @Nullable Ground ground,
      @Nullable String article,
      @Nullable String whereTo,
      Notice notice)
      implements TriageCommand {
    /** Nothing is told of the notice. */
    public Reject(
        String reason,
        @Nullable Ground ground,
        @Nullable String article,
        @Nullable String whereTo) {
      this(reason, ground, article, whereTo, Notice.NONE);
    }

    /** Why a matter may not be accepted: 信访工作条例 19, 20, 22, 23, 28, 31, 36. */
    public enum Ground {
      OPEN_SAME_ITEM,
      FINALISED_SAME_FACTS,
      JUDICIAL_CHANNEL,
      NOT_IN_REMIT,
      STATUTORY_ROUTE_AVAILABLE_AND_ENTERED
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.REJECT;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("ground", ground);
      effects.words("article", article);
      effects.words("whereTo", whereTo);
      notice.tell(effects);
      if (ground == Ground.JUDICIAL_CHANNEL) {
        // Taken up again it is still a matter of the courts, unless somebody says otherwise.
        effects.set(TRIAGED_ROUTE, LegalRoute.JUDICIAL);
      }
    }
  }

  /** This item is the same matter as another open one. */
  record Merge(String leadNumber, String reason) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.MERGE;
    }

    @Override
    public String other() {
      return leadNumber;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(LEAD_ITEM, leadNumber);
      effects.tell("lead", leadNumber);
    }
  }

  /** Settled on the spot by the grid worker: oral record read back to both sides. */
  record SettledOnSpot(@PersonalData String record, boolean readBack) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SETTLED_ON_SPOT;
    }

    @Override
    public Words words() {
      return new Words("RECORD", record);
    }
  }

  /**
   * Withdrawn by the petitioner or party of their own will.
   *
   * @param readBack the record was read back to the person
   */
  record Withdraw(String reason, boolean readBack) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.WITHDRAW;
    }
  }

  /**
   * Taken up again after it had ended.
   *
   * @param ground why the end does not hold
   * @param route the way it takes now; null for the one the last triage named
   * @param category for a petition; null to leave it
   */
  record Reopen(
      String reason,
      @Nullable Finding ground,
      @Nullable LegalRoute route,
      @Nullable PetitionCategory category)
      implements TriageCommand {
    /** As the last triage named it. */
    public Reopen(String reason, @Nullable Finding ground) {
      this(reason, ground, null, null);
    }

    /** Why an end does not hold (row 45). */
    public enum Finding {
      NEW_FACTS,
      BREACH,
      NOT_RECEIVED,
      WRONGLY_REJECTED
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.REOPEN;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("ground", ground);
      effects.reopened(route, before);
      if (category != null && before.track() == Track.PETITION) {
        effects.set(CATEGORY, category);
        effects.tell("category", category);
      }
    }
  }

  /** New facts after the end of all instances: a new item, linked (row 47). */
  record NewFacts(String number, String reason) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.NEW_FACTS;
    }

    @Override
    public String other() {
      return number;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("item", number.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Mediation was offered before a claim was registered (HZ-21), or out of an administrative
   * procedure (NS-10). A yes proposes the route of mediation to the triage, or takes the matter to
   * it with the way back kept; a no stops nothing.
   */
  record OfferMediation(boolean accepted) implements TriageCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.OFFER_MEDIATION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("accepted", accepted);
      boolean inside = before.route() == LegalRoute.ADMIN_PROCEDURE;
      if (accepted) {
        effects.set(ROUTE, LegalRoute.MEDIATION);
        if (inside) {
          effects.set(CAME_FROM, before.route());
        }
      } else if (!inside) {
        effects.back(before);
      }
    }
  }
}
