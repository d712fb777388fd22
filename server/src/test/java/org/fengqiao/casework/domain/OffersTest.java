package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.junit.jupiter.api.Test;

/**
 * To whom mediation is offered: before a claim is registered (HZ-21), out of a procedure (NS-10).
 */
class OffersTest {
  private static final Actor CLERK = Matters.dispatcher();

  private static Item item(ItemState state, Map<ItemField, String> fields) {
    OpenItem matter = Matters.matter(Kind.NEIGHBOR, "X", "反映事项请予处理", Track.DISPUTE, true);
    UUID id = UUID.randomUUID();
    ItemDraft draft =
        new ItemDraft(
            Projection.apply(null, Opening.event(matter, id, id, "440105-2026-000001", 5, CLERK)));
    draft.state = state;
    fields.forEach(draft::set);
    return draft.toItem();
  }

  private static boolean offered(Item item) {
    return Transitions.allowed(item, CLERK).contains(ItemEvent.OFFER_MEDIATION);
  }

  private static Item offer(Item item, boolean accepted) {
    Step.Request request =
        new Step.Request(
            CLERK, Matters.AT, UUID.randomUUID(), new Facts(RandomCommands.TODAY, Map.of(), null));
    return Step.take(
            item, new TriageCommand.OfferMediation(accepted), UUID.randomUUID(), 0, request)
        .orThrow()
        .after();
  }

  @Test
  void whoComesToPetitionIsAskedBeforeTheClaimIsRegistered() {
    Set<Channel> meant =
        EnumSet.of(
            Channel.ONLINE,
            Channel.LETTER,
            Channel.VISIT,
            Channel.PHONE,
            Channel.LEADER_SESSION,
            Channel.UPPER_REFERRAL);
    for (ItemState state : EnumSet.of(ItemState.REPORTED, ItemState.VERIFIED)) {
      for (Channel channel : Channel.values()) {
        Map<ItemField, String> by = Map.of(ItemField.CHANNEL, channel.name());
        assertThat(offered(item(state, by)))
            .as("%s %s", state, channel)
            .isEqualTo(meant.contains(channel));
      }
      assertThat(offered(item(state, Map.of(ItemField.TRACK, "PETITION")))).isTrue();
      assertThat(
              offered(
                  item(
                      state,
                      Map.of(ItemField.TRACK, "PETITION", ItemField.CATEGORY, "ACCUSATION"))))
          .isFalse();
    }
  }

  @Test
  void aYesProposesMediationToTheTriageAndANoStopsNothing() {
    Item visitor = item(ItemState.VERIFIED, Map.of(ItemField.CHANNEL, "VISIT"));
    Item yes = offer(visitor, true);
    assertThat(yes.state()).isEqualTo(ItemState.VERIFIED);
    assertThat(yes.track()).isEqualTo(Track.DISPUTE);
    assertThat(yes.route()).isEqualTo(LegalRoute.MEDIATION);
    Item no = offer(yes, false);
    assertThat(no.route()).isNull();
    assertThat(Transitions.allowed(no, CLERK)).contains(ItemEvent.RAISE_PETITION, ItemEvent.TRIAGE);
  }

  @Test
  void anAdministrativeProcedureIsOfferedMediationWithTheWayBackKept() {
    for (LegalRoute route : LegalRoute.values()) {
      for (ItemState state : EnumSet.of(ItemState.TRIAGED, ItemState.ACCEPTED)) {
        assertThat(offered(item(state, Map.of(ItemField.ROUTE, route.name()))))
            .as("%s %s", state, route)
            .isEqualTo(route == LegalRoute.ADMIN_PROCEDURE);
      }
    }
    Item item = item(ItemState.ACCEPTED, Map.of(ItemField.ROUTE, "ADMIN_PROCEDURE"));
    assertThat(Transitions.allowed(item, CLERK)).doesNotContain(ItemEvent.START_MEDIATION);
    assertThat(offer(item, false).route()).isEqualTo(LegalRoute.ADMIN_PROCEDURE);
    Item yes = offer(item, true);
    assertThat(yes.route()).isEqualTo(LegalRoute.MEDIATION);
    assertThat(yes.progress().cameFrom()).isEqualTo(LegalRoute.ADMIN_PROCEDURE);
    assertThat(Transitions.allowed(yes, CLERK)).contains(ItemEvent.START_MEDIATION);
    Item changed = offer(yes, false);
    assertThat(changed.route()).isEqualTo(LegalRoute.ADMIN_PROCEDURE);
    assertThat(changed.progress().cameFrom()).isNull();
  }

  @Test
  void whatFailedGoesBackToWhereItCameFrom() {
    Item mediating =
        item(
            ItemState.MEDIATING,
            Map.of(ItemField.ROUTE, "MEDIATION", ItemField.CAME_FROM, "ADMIN_PROCEDURE"));
    Step.Request request =
        new Step.Request(
            CLERK, Matters.AT, UUID.randomUUID(), new Facts(RandomCommands.TODAY, Map.of(), null));
    MediationCommand.Terminate end =
        new MediationCommand.Terminate(
            "一方不愿继续", MediationCommand.Terminate.Cause.REFUSED, Arrays.asList("AR", "ADM"));
    Item failed = Step.take(mediating, end, UUID.randomUUID(), 0, request).orThrow().after();
    assertThat(failed.state()).isEqualTo(ItemState.FAILED);
    assertThat(failed.route()).isEqualTo(LegalRoute.ADMIN_PROCEDURE);
    assertThat(failed.progress().cameFrom()).isNull();
    assertThat(Transitions.allowed(failed, CLERK)).contains(ItemEvent.ROUTE_OUT);
  }
}
