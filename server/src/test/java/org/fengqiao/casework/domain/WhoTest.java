package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of state, event, role and place against the list of who may, kept by hand. */
class WhoTest {
  private static final Who MEANT = Who.meant();
  private static final Map<Role, Set<Permission>> GRANTED = Who.granted();

  @Test
  void everyCell() {
    List<String> wrong = new ArrayList<>();
    for (ItemState state : ItemState.values()) {
      for (ItemEvent event : ItemEvent.values()) {
        for (Role role : Role.values()) {
          boolean does =
              role != Role.SYSTEM
                  && Transitions.find(state, event)
                      .map(row -> GRANTED.get(role).contains(row.permission()))
                      .orElse(false);
          if (does != MEANT.roles(state, event).contains(role)) {
            wrong.add(state + " " + event.wire() + " " + role + (does ? " may" : " may not"));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * The same cells for somebody who sees the item, by where he belongs: to the body that has it, to
   * another one of the same place, or to a place that is the body's, lies above it or below it.
   */
  @ParameterizedTest
  @CsvSource({
    "440105001101-PM,440105001101,440105001,440105001101003",
    "440105001-PM,440105001,440105,440105001101",
    "440105-HRSS,440105,,440105001"
  })
  void everyCellInsideAndOutsideTheBody(String body, String place, String above, String below) {
    Item item = item(body);
    String office = place + "-OTHER";
    List<String> wrong = new ArrayList<>();
    for (Transition row : Transitions.all()) {
      Who.Reach reach = MEANT.reach(row.from(), row.event());
      for (Role role : MEANT.roles(row.from(), row.event())) {
        wrong(wrong, row, item, person(role, place, body), true);
        wrong(wrong, row, item, person(role, place, office), reach == Who.Reach.ANY);
        wrong(wrong, row, item, person(role, place, null), true);
        wrong(wrong, row, item, person(role, below, null), reach == Who.Reach.ANY);
        if (above != null) {
          wrong(wrong, row, item, person(role, above, null), reach != Who.Reach.OWN);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void wrong(
      List<String> wrong, Transition row, Item item, Actor actor, boolean meant) {
    if (Scope.may(row.permission(), item, actor) != meant) {
      wrong.add(row.from() + " " + row.event() + " " + actor + (meant ? " may not" : " may"));
    }
  }

  /** A sealed matter has no clerk but the discipline office, and that office no other matter. */
  @Test
  void theDisciplineOfficeKeepsSealedMattersOnly() {
    Actor officer = person(Role.DISCIPLINE_OFFICER, Matters.DISTRICT, null);
    Item open = item("440105-DIS");
    Item sealed = with(open, ItemField.SEAL, "SEALED");
    for (Permission permission : List.of(Permission.ITEM_RECORD, Permission.ITEM_FOLLOW_UP)) {
      assertThat(Scope.may(permission, sealed, officer)).isTrue();
      assertThat(Scope.may(permission, open, officer)).isFalse();
    }
    assertThat(Scope.may(Permission.ITEM_FINAL, sealed, officer)).isFalse();
  }

  @Test
  void whatNoBodyHasNoHeadDecides() {
    Item item = with(item("440105-HRSS"), ItemField.BODY_CODE, null);
    Actor head = person(Role.UNIT_HEAD, Matters.DISTRICT, "440105-HRSS");
    assertThat(Scope.may(Permission.ITEM_APPROVE, item, head)).isFalse();
  }

  private static Actor person(Role role, String place, String body) {
    return new Actor(
        UUID.randomUUID(),
        role,
        Matters.DISTRICT,
        new Territory(List.of(place)),
        GRANTED.get(role),
        body);
  }

  private static Item item(String body) {
    Actor anybody = Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT);
    EventRecord first =
        Opening.event(
            Matters.noise("一件事"),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "440105-2026-000001",
            0,
            anybody);
    return with(Projection.apply(null, first), ItemField.BODY_CODE, body);
  }

  private static Item with(Item item, ItemField field, String value) {
    ItemDraft draft = new ItemDraft(item);
    draft.set(field, value);
    return draft.toItem();
  }
}
