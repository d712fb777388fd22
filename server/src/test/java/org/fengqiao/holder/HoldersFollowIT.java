package org.fengqiao.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;

/** Holders when a grid is split and another gets a new code. */
class HoldersFollowIT extends ContextIT {
  private static final String TOWN = "999902";
  private static final String A = "999902001001001";
  private static final String B = "999902001001002";
  private static final String EAST = "999902001001003";
  private static final String C = "999902001002001";
  private static final String RECODED = "999902001003001";

  private static String square(String code, double from, double to) {
    double w = 113 + from / 1000;
    double e = 113 + to / 1000;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":100},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), w, e, e, w, w);
  }

  private void publish(String... features) {
    byte[] file =
        ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
            .getBytes(StandardCharsets.UTF_8);
    bean(Grids.class).importLoaded(OddDistrict.loaded(file), "test", Actor.system(TOWN)).orThrow();
  }

  private HandOver handOver(String grid, UUID to, LocalDate from, Actor by) {
    return bean(HandOvers.class)
        .handOver(new HandOvers.Wish(UUID.randomUUID(), grid, RoleLayer.SERVICE, to, from, "y"), by)
        .orThrow();
  }

  @Test
  void theyGoWithTheGround() {
    publish(square(A, 0, 4), square(B, 4, 8), square(C, 8, 12));
    TestAccounts people = new TestAccounts(context, TOWN);
    Actor dispatcher = people.actor(Role.STREET_DISPATCHER, TOWN + "001");
    UUID first = people.actor(Role.GRID_WORKER, A).id();
    UUID second = people.actor(Role.GRID_WORKER, B).id();
    UUID third = people.actor(Role.GRID_WORKER, C).id();
    LocalDate today = bean(Clock.class).today();
    LocalDate earlier = today.minusDays(10);
    handOver(A, first, earlier, dispatcher);
    handOver(B, second, earlier, dispatcher);
    handOver(C, third, earlier, dispatcher);
    HandOver ahead = handOver(C, second, today.plusDays(5), dispatcher);

    publish(square(A, 0, 2), square(EAST, 2, 4), square(B, 4, 8), square(RECODED, 8, 12));

    HolderStore store = bean(HolderStore.class);
    List<Holding> all = store.from(TOWN, List.of(A, B, C, EAST, RECODED), today);
    assertThat(all)
        .extracting(h -> h.grid() + " " + h.account() + " " + h.from() + " " + h.to())
        .containsExactlyInAnyOrder(
            A + " " + first + " " + earlier + " null",
            B + " " + second + " " + earlier + " null",
            EAST + " " + first + " " + today + " null",
            RECODED + " " + third + " " + today + " " + today.plusDays(5),
            RECODED + " " + second + " " + today.plusDays(5) + " null");
    assertThat(store.handOver(TOWN, ahead.id()).orElseThrow().grid()).isEqualTo(RECODED);
    assertThat(store.from(TOWN, List.of(C), earlier))
        .extracting(Holding::to)
        .containsExactly(today);
  }
}
