package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gazetteer.domain.Stacks.Reason;
import org.fengqiao.gazetteer.domain.Stacks.Spot;
import org.fengqiao.gis.LonLat;
import org.junit.jupiter.api.Test;

class StacksTest {
  private static final LonLat HERE = new LonLat(113.3, 23.1);

  private static List<Spot> spots(LonLat at, String... addresses) {
    List<Spot> spots = new ArrayList<>();
    for (String address : addresses) {
      spots.add(new Spot(at, address));
    }
    return spots;
  }

  private static List<Stacks.Stack> find(
      List<Spot> spots, List<Stacks.Centre> centres, List<LonLat> confirmed) {
    return Stacks.find(spots, centres, confirmed, 4);
  }

  @Test
  void manyMattersOfOneEstateAreNoFault() {
    List<Spot> spots = spots(HERE, "金碧花园1栋", "金碧花园二期", "金碧花园东门", "金碧花园", "");
    Stacks.Stack stack = find(spots, List.of(), List.of()).getFirst();
    assertThat(stack.items()).isEqualTo(5);
    assertThat(stack.reason()).isNull();
    assertThat(stack.flagged()).isFalse();
  }

  @Test
  void unrelatedAddressesOnOnePointAre() {
    List<Spot> spots = spots(HERE, "金碧花园1栋", "昌岗中路12号", "土华村祠堂", "磨碟沙公园");
    assertThat(find(spots, List.of(), List.of()).getFirst().reason())
        .isEqualTo(Reason.MIXED_ADDRESSES);
    assertThat(find(spots, List.of(), List.of(HERE)).getFirst().flagged())
        .as("a confirmed gate is kept")
        .isFalse();
  }

  @Test
  void theMiddleOfAnAreaIsNoPlace() {
    List<Stacks.Centre> centres =
        List.of(new Stacks.Centre("440105004", new LonLat(113.3002, 23.1001)));
    Stacks.Stack stack = find(spots(HERE, "", "", "", ""), centres, List.of()).getFirst();
    assertThat(stack.reason()).isEqualTo(Reason.CENTRE);
    assertThat(stack.centre()).isEqualTo("440105004");
    assertThat(stack.flagged()).isTrue();
  }

  @Test
  void pointsWithinFiveMetresAreOne() {
    List<Spot> spots = new ArrayList<>(spots(HERE, "金碧花园", "金碧花园"));
    spots.add(new Spot(new LonLat(113.30003, 23.1), "金碧花园")); // 3 m east
    spots.add(new Spot(new LonLat(113.3, 23.10003), "金碧花园")); // 3 m north
    spots.add(new Spot(new LonLat(113.3002, 23.1), "金碧花园")); // 20 m
    List<Stacks.Stack> found = find(spots, List.of(), List.of());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().items()).isEqualTo(4);
    assertThat(found.getFirst().at()).isEqualTo(HERE);
  }
}
