package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.ItemField.*;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** To a body, back from it, one tier up, or out to the lawful channel. */
public sealed interface DispatchCommand extends ItemCommand {

  /**
   * Who is competent, decided by those above the bodies that disagree (信访工作条例 24).
   *
   * @param by who decided
   * @param on when
   */
  record Jurisdiction(By by, LocalDate on) {
    /** Who may decide. */
    public enum By {
      COMMON_SUPERIOR,
      JOINT_CONFERENCE
    }
  }

  /**
   * To a body. The caller has checked that the body exists, its territory and kinds.
   *
   * @param tier of the body; below the item's own only to hand an escalated matter back, or for the
   *     council of a grid
   * @param jurisdiction the decision that ends going round in circles, null when none was needed
   * @param summary what was done above and why it goes down again, for a matter that is handed back
   * @param authority the body is a department, which owes a consumer an answer within seven working
   *     days (消费者权益保护法 46)
   */
  record Dispatch(
      String body,
      Tier tier,
      String reason,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String summary,
      boolean authority)
      implements DispatchCommand {
    /** To a body that is no authority. */
    public Dispatch(
        String body,
        Tier tier,
        String reason,
        @Nullable Jurisdiction jurisdiction,
        @Nullable String summary) {
      this(body, tier, reason, jurisdiction, summary, false);
    }

    /** To a body that takes the matter up, without a word on what was done before. */
    public Dispatch(String body, Tier tier, String reason, @Nullable Jurisdiction jurisdiction) {
      this(body, tier, reason, jurisdiction, null, false);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.DISPATCH;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(BODY_CODE, body);
      effects.set(HANDLER_ID, null);
      if (tier != before.tier()) {
        effects.set(TIER, tier);
        effects.handedBack(before);
      }
      effects.tell("body", body);
      effects.tell("tier", tier);
      effects.words("summary", summary);
      effects.decided(jurisdiction);
    }
  }

  /**
   * The body takes it.
   *
   * @param notice what is told of the notice to the petitioner
   */
  record Sign(Notice notice) implements DispatchCommand {
    /** Nothing is told of the notice. */
    public Sign() {
      this(Notice.NONE);
    }

    @Override
    public ItemEvent event() {
      return ItemEvent.SIGN;
    }

    @Override
    public void on(Effects effects, Item before) {
      notice.tell(effects);
    }
  }

  /**
   * The sender does not agree that the body is not competent.
   *
   * @param jurisdiction who decided and when
   */
  record DismissObjection(String reason, @Nullable Jurisdiction jurisdiction)
      implements DispatchCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.DISMISS_OBJECTION;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.set(HANDLER_ID, null);
      effects.decided(jurisdiction);
    }
  }

  /**
   * One tier up.
   *
   * @param summary what was done, why it did not suffice, what is asked for: the file goes along
   */
  record Escalate(String reason, @Nullable String summary) implements DispatchCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.ESCALATE;
    }

    @Override
    public void on(Effects effects, Item before) {
      effects.words("summary", summary);
    }
  }

  /**
   * Out to the channel that owns the matter.
   *
   * @param channel code of the route, {@code law_route.route}
   * @param receiver who shall receive it
   * @param article it rests on
   * @param limitationOn last day of the limitation as told to the person, null when none runs
   * @param noLimitation the person was told that none runs, or that its beginning is not known
   * @param jurisdiction the decision that ends going round in circles, null when none was needed
   */
  record RouteOut(
      String reason,
      @Nullable String channel,
      @Nullable String receiver,
      @Nullable String article,
      @Nullable LocalDate limitationOn,
      boolean noLimitation,
      @Nullable Jurisdiction jurisdiction)
      implements DispatchCommand {
    @Override
    public ItemEvent event() {
      return ItemEvent.ROUTE_OUT;
    }

    @Override
    public void on(Effects effects, Item before) {
      if (OutChannels.DISCIPLINE.equals(channel)) {
        effects.set(SEAL, Seal.SEALED);
      }
      effects.tell("channel", channel);
      effects.words("receiver", receiver);
      effects.words("article", article);
      effects.tell("limitationOn", limitationOn);
      if (noLimitation) {
        effects.tell("noLimitation", true);
      }
      effects.decided(jurisdiction);
    }
  }

  /**
   * Something came back from outside with a number of its own: a receipt, a ruling, an award.
   *
   * @param event RECEIVED, EXTERNAL_RESULT, CONFIRMED, DISMISSED_REMEDIATE, DISMISSED_END,
   *     RECHECK_RECORDED
   * @param number as it stands on the paper
   */
  record Outside(ItemEvent event, @Nullable String number, @Nullable String reason)
      implements DispatchCommand {
    private static final List<ItemEvent> EVENTS =
        List.of(
            ItemEvent.RECEIVED,
            ItemEvent.EXTERNAL_RESULT,
            ItemEvent.CONFIRMED,
            ItemEvent.DISMISSED_REMEDIATE,
            ItemEvent.DISMISSED_END,
            ItemEvent.RECHECK_RECORDED);

    public Outside {
      if (!EVENTS.contains(event)) {
        throw new IllegalArgumentException(event + " comes not from outside");
      }
    }

    @Override
    public void on(Effects effects, Item before) {
      // An official number looks like a house number to the redactor; its form was checked.
      effects.tell("number", number);
    }
  }
}
