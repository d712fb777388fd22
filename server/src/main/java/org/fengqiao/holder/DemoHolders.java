package org.fengqiao.holder;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;

/**
 * Holders of the demonstration's grids: the accounts of its one community hold that one's grids.
 */
@Singleton
public class DemoHolders {
  private static final Map<RoleLayer, Role> HOLDS =
      Map.of(
          RoleLayer.PARTY, Role.GRID_LEADER,
          RoleLayer.SECURITY, Role.GRID_WORKER,
          RoleLayer.SERVICE, Role.COMMITTEE_DIRECTOR);

  private final HandOvers handOvers;
  private final Grids grids;

  DemoHolders(HandOvers handOvers, Grids grids) {
    this.handOvers = handOvers;
    this.grids = grids;
  }

  /**
   * Appoints them as an administrator would. Again changes nothing.
   *
   * @param staff accounts of the demonstration
   */
  public void add(String district, List<Actor> staff) {
    Actor admin = one(Role.SYS_ADMIN, staff);
    HOLDS.forEach((layer, role) -> {
      Actor holder = one(role, staff);
      grids.current(district).cells().stream()
          .map(cell -> cell.code())
          .filter(holder.territory()::covers)
          .forEach(grid -> appoint(grid, layer, holder, admin));
    });
  }

  private void appoint(String grid, RoleLayer layer, Actor holder, Actor admin) {
    UUID key =
        UUID.nameUUIDFromBytes(("demo " + layer + " " + grid).getBytes(StandardCharsets.UTF_8));
    var _ =
        handOvers
            .handOver(new HandOvers.Wish(key, grid, layer, holder.id(), null, "演示：按网格配备"), admin)
            .orThrow();
  }

  private static Actor one(Role role, List<Actor> staff) {
    return staff.stream().filter(a -> a.role() == role).findFirst().orElseThrow();
  }
}
