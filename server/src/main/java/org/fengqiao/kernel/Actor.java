package org.fengqiao.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Built once per request from the session, or {@link #system(String)} for timers.
 *
 * @param id account id; the nil UUID for the system
 * @param role the role the session was opened with
 * @param district six-digit GB/T 2260 code; a request works inside one district
 * @param territory places inside the district
 * @param permissions what this actor may do there
 * @param body code of the body the actor works for, null for those who belong to a place
 */
public record Actor(
    UUID id,
    Role role,
    String district,
    Territory territory,
    Set<Permission> permissions,
    @Nullable String body) {

  private static final UUID NIL = new UUID(0, 0);

  /** Somebody who belongs to a place and to no body of his own. */
  public Actor(
      UUID id, Role role, String district, Territory territory, Set<Permission> permissions) {
    this(id, role, district, territory, permissions, null);
  }

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /** The server itself, with every permission in the whole district. */
  public static Actor system(String district) {
    return new Actor(
        NIL,
        Role.SYSTEM,
        district,
        new Territory(java.util.List.of(district)),
        Set.of(Permission.values()));
  }

  /** Whether this actor holds the permission at the place with this code. */
  public boolean may(Permission permission, String placeCode) {
    return permissions.contains(permission) && territory.covers(placeCode);
  }
}
