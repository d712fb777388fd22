package org.fengqiao.holder;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.Staff;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.grid.domain.GridHolders;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;

/** The holders in the answer to where a point lies. */
@Singleton
final class HoldersAtPoint implements GridHolders {
  private final HolderStore store;
  private final Staff staff;
  private final Clock clock;

  HoldersAtPoint(HolderStore store, Staff staff, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public List<Holder> of(String grid, Actor reader) {
    if (!reader.territory().covers(grid)) {
      return List.of();
    }
    List<Holding> held =
        store.from(reader.district(), List.of(grid), clock.today()).stream()
            .filter(h -> h.on(clock.today()))
            .toList();
    Map<UUID, Member> names =
        staff.all(reader.district(), held.stream().map(Holding::account).distinct().toList());
    return held.stream()
        .map(h -> {
          Member member = names.get(h.account());
          return new Holder(h.layer().name(), h.account(), member == null ? "" : member.name());
        })
        .toList();
  }
}
