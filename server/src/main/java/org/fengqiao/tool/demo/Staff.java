package org.fengqiao.tool.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The invented people of the year, one per place and role; those who have a demo account act under
 * it.
 */
final class Staff {
  private final String district;
  private final SplittableRandom random;
  private final Map<String, Actor> known = new HashMap<>();

  /**
   * Staff of a district.
   *
   * @param signedIn the actors of the demo accounts
   */
  Staff(String district, List<Actor> signedIn, SplittableRandom random) {
    this.district = district;
    this.random = random;
    for (Actor actor : signedIn) {
      if (actor.territory().prefixes().isEmpty()) {
        continue; // answers for no place: a lawyer, who is only asked
      }
      String place = actor.territory().prefixes().getFirst();
      @Nullable String body = actor.body();
      known.put(
          actor.role() + (body == null ? place : body), person(actor.id(), actor.role(), place));
    }
  }

  Actor worker(String community) {
    return of(Role.GRID_WORKER, community);
  }

  Actor dispatcher(String street) {
    return of(Role.STREET_DISPATCHER, street);
  }

  /** Who sends to this body: the dispatcher of its tier. */
  Actor sender(Body body, String street) {
    return body.tier() == Tier.DISTRICT
        ? of(Role.DISTRICT_DISPATCHER, body.territory())
        : dispatcher(street);
  }

  Actor mediator(Body body) {
    Role role =
        body.tier() == Tier.COMMUNITY
            ? Role.COMMUNITY_MEDIATOR
            : body.tier() == Tier.STREET ? Role.STREET_MEDIATOR : Role.DISTRICT_MEDIATOR;
    return of(role, body.territory());
  }

  /** Who registers petitions for a street. */
  Actor clerk(String street) {
    return of(Role.PETITION_CLERK, street);
  }

  Actor officer(String place) {
    return of(Role.PETITION_OFFICER, place);
  }

  Actor reviewer(String place) {
    return of(Role.REVIEW_OFFICER, place);
  }

  Actor leader(String place) {
    return of(Role.LEADER, place);
  }

  Actor discipline(String place) {
    return of(Role.DISCIPLINE_OFFICER, place);
  }

  /** Who handles petitions in this unit. */
  Actor handler(Body unit) {
    return of(Role.UNIT_HANDLER, unit.code(), unit.territory());
  }

  Actor head(Body unit) {
    return of(Role.UNIT_HEAD, unit.code(), unit.territory());
  }

  /** A key of one request. */
  UUID key() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  private Actor of(Role role, String place) {
    return of(role, place, place);
  }

  private Actor of(Role role, String seat, String place) {
    return known.computeIfAbsent(
        role + seat,
        name ->
            person(
                UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8)),
                role,
                place));
  }

  /** May everything in the place: the guards of the table still judge every event. */
  private Actor person(UUID id, Role role, String place) {
    return new Actor(
        id, role, district, new Territory(List.of(place)), Set.of(Permission.values()));
  }
}
