package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.ItemField.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What happens beside the state: supervision, take-over, recusal, class case, parties. */
public sealed interface RegionCommand extends ItemCommand {

  /**
   * Pressed, or no longer.
   *
   * @param dueOn by when an answer is expected, null when the pressing ends
   */
  record Supervise(Regions.Supervision level, String reason, @Nullable LocalDate dueOn)
      implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.SUPERVISE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(SUPERVISION, level);
      effects.tell("level", level);
      effects.tell("dueOn", dueOn);
    }
  }

  /** A leader or a task force takes the matter over; one of the two is named. */
  record TakeOver(@Nullable UUID leader, @Nullable String taskForce, String reason)
      implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.TAKE_OVER;
    }

    @Override
    public void on(Effects effects, Item before) {
      if (leader != null) {
        effects.set(LEADER_ID, leader);
        effects.tell("leader", leader);
      }
      if (taskForce != null) {
        String name = Redactor.summary(taskForce, 80);
        effects.set(TASK_FORCE, name);
        effects.tell("taskForce", name);
      }
    }
  }

  /**
   * Somebody with an interest in the matter steps back (条例 28).
   *
   * @param person account that steps back
   * @param relation what ties it to the matter or the party
   */
  record Recuse(UUID person, @Nullable Relation relation, String reason) implements RegionCommand {
    /** What ties somebody to a matter. */
    public enum Relation {
      OWN_INTEREST,
      FAMILY,
      FORMER_PART,
      OTHER_BIAS
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.RECUSE;
    }

    @Override
    public void on(Effects effects, Item before) {
      List<UUID> recused = new ArrayList<>(before.regions().recused());
      if (!recused.contains(person)) {
        recused.add(person);
      }
      effects.set(RECUSED, recused.stream().map(UUID::toString).collect(Collectors.joining(",")));
      if (person.equals(before.handlerId())) {
        effects.set(HANDLER_ID, null);
      }
      effects.tell("person", person);
      effects.tell("relation", relation);
    }
  }

  /** Into a class case, or out of it. */
  record ClassCase(ItemEvent event, @Nullable String number, @Nullable String reason)
      implements RegionCommand {
    @Override
    public void on(Effects effects, Item before) {
      effects.set(CLASS_CASE, event == ItemEvent.JOIN_CLASS ? number : null);
      effects.tell("classCase", number == null ? before.regions().classCase() : number);
    }
  }

  /** Into the fast lane (SG-06). */
  record MarkFast(String reason) implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.MARK_FAST;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(FAST_LANE, true);
    }
  }

  /** A side of the matter. */
  @PersonalData
  record Party(Part part, String name, @Nullable String contact) {
    /** What somebody is in a matter. */
    public enum Part {
      CLAIMANT,
      RESPONDENT,
      REPRESENTATIVE,
      AGENT
    }
  }

  /** Who takes part; kept sealed, only how many of each is told. */
  record RecordParties(@PersonalData List<Party> parties) implements RegionCommand {
    /** Most representatives of a common matter (条例 20). */
    static final int MOST_REPRESENTATIVES = 5;

    /** More parties than a file can be about. */
    static final int MOST = 500;

    public RecordParties {
      parties = List.copyOf(parties);
    }

    long count(Party.Part part) {
      return parties.stream().filter(p -> p.part() == part).count();
    }

    /** Each who claims or is claimed against; those who speak for others without names are one. */
    int sides() {
      long claimants = count(Party.Part.CLAIMANT);
      if (claimants == 0 && count(Party.Part.REPRESENTATIVE) > 0) {
        claimants = 1;
      }
      return (int) (claimants + count(Party.Part.RESPONDENT));
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.RECORD_PARTIES;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(SIDES, sides());
      for (Party.Part part : Party.Part.values()) {
        effects.tell(part.name(), (int) count(part));
      }
    }

    @Override
    public Words words() {
      return new Words(
          "PARTIES",
          parties.stream()
              .map(
                  p -> p.part() + "\t" + p.name() + "\t" + (p.contact() == null ? "" : p.contact()))
              .collect(Collectors.joining("\n")));
    }
  }

  /**
   * Somebody petitions the matter of a dispute: the statutory clocks run (4.2).
   *
   * @param receivedOn day the petition came, from which they count; null for today
   */
  record RaisePetition(PetitionCategory category, String reason, @Nullable LocalDate receivedOn)
      implements RegionCommand {
    /** Nobody has the matter in hand: its accusation is triaged and led out like any other. */
    private static final Set<ItemState> FREE =
        EnumSet.of(ItemState.REPORTED, ItemState.NEEDS_INFO, ItemState.VERIFIED, ItemState.TRIAGED);

    /** A body has it, and it can be led out to the discipline organs from here. */
    private static final Set<ItemState> LED_OUT =
        EnumSet.of(ItemState.ACCEPTED, ItemState.FAILED, ItemState.BREACHED);

    /** It came today. */
    public RaisePetition(PetitionCategory category, String reason) {
      this(category, reason, null);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.RAISE_PETITION;
    }

    /** Whether an accusation can be made of this item without others learning of it (条例 30). */
    boolean apart(Item item, boolean leads) {
      return FREE.contains(item.state()) || (LED_OUT.contains(item.state()) && !leads);
    }

    @Override
    public void on(Effects effects, Item before) {
      if (category == PetitionCategory.ACCUSATION && LED_OUT.contains(before.state())) {
        // The body that has it may be the accused: from now on the discipline organs alone read it.
        effects.set(SEAL, Seal.SEALED);
      }
      effects.set(TRACK, Track.PETITION);
      effects.set(CATEGORY, category);
      effects.tell("category", category);
      effects.petitioned(receivedOn, before);
    }
  }

  /**
   * A court has accepted an application for a protection order: from that moment it has 72 hours,
   * 24 when life or safety is in danger (反家庭暴力法 28).
   *
   * @param at when, by the court's word
   */
  record ProtectionAccepted(@Nullable Instant at, boolean urgent, @Nullable String reason)
      implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.PROTECTION_ACCEPTED;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("acceptedAt", at == null ? null : at.toString());
      effects.tell("urgent", urgent);
    }
  }

  /**
   * The court has made the protection order or refused it. It may be learned of without a word on
   * the acceptance.
   *
   * @param number of the ruling
   */
  record ProtectionDecided(@Nullable Order order, @Nullable String number, @Nullable String reason)
      implements RegionCommand {
    /** What the court ruled. */
    public enum Order {
      MADE,
      REFUSED
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.PROTECTION_DECIDED;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("order", order);
      effects.tell("number", number);
    }
  }

  /**
   * Since when the parties' own limitation counts: the person told when he knew, or an act has
   * interrupted it and it begins anew (民法典 188, 195; 劳动争议调解仲裁法 27). Information for the parties,
   * nobody's duty.
   */
  record RecordLimitation(@Nullable Ground ground, @Nullable LocalDate on, String reason)
      implements RegionCommand {
    /** What happened on the day. */
    public enum Ground {
      /** Knew or should have known. */
      KNEW,
      /** Claimed it of the other side. */
      CLAIMED,
      /** Asked a competent department for relief. */
      ASKED,
      /** The other side promised to perform. */
      PROMISED;

      /** Whether it makes a limitation begin anew that is running. */
      public boolean interrupts() {
        return this != KNEW;
      }
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.RECORD_LIMITATION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("ground", ground);
      effects.tell("on", on);
    }
  }

  /**
   * A clock will soon run out (row 48: the server may remind and nothing more). It changes nothing
   * of the matter, so that nobody's write becomes stale by it.
   */
  record Remind(TimerCode clock, LocalDate dueOn) implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.REMIND;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("clock", clock);
      effects.tell("dueOn", dueOn);
    }
  }

  /**
   * Another version of the grids is published and the item's grid is another one there (ADR 0045).
   * The place on the ground stays; who had seen the item before has seen nothing less.
   *
   * @param place the grid in the new version
   * @param rule how it was found
   */
  record Relocate(OpenItem.Placement place, ItemPlace.Rule rule) implements RegionCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.RELOCATE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(ItemField.GRID_CODE, place.gridCode());
      effects.set(ItemField.GRID_VERSION, place.gridVersion());
      effects.set(ItemField.COMMUNITY_CODE, place.communityCode());
      effects.set(ItemField.STREET_CODE, place.streetCode());
      effects.tell("grid", place.gridCode());
      effects.tell("fromGrid", before.gridCode());
      effects.tell("gridVersion", place.gridVersion());
      effects.tell("rule", rule);
    }
  }

  /**
   * Several units work on it together.
   *
   * @param lead code of the leading body
   * @param assist codes of the others
   */
  record JointTask(@Nullable String lead, List<String> assist, String reason)
      implements RegionCommand {
    public JointTask {
      assist = List.copyOf(assist);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.JOINT_TASK;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.tell("lead", lead);
      effects.tell("assist", assist);
    }
  }
}
