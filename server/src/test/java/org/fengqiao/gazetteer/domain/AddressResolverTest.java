package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressResolverTest {
  private static final List<Entry> CODES = TestPlaces.codes();

  private static String code(String name) {
    return CODES.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().id();
  }

  private static final EntryIndex INDEX =
      TestPlaces.index(
          TestPlaces.place("e1", PlaceKind.ESTATE, "金碧花园", code("紫来社区居委会")),
          TestPlaces.place("e2", PlaceKind.ESTATE, "金碧花园", code("下渡社区居委会")),
          TestPlaces.place("e3", PlaceKind.ESTATE, "富盈国际大厦", code("信和社区居委会")),
          TestPlaces.place("r1", PlaceKind.ROAD, "工业大道中", null),
          TestPlaces.place("b1", PlaceKind.BUILDING, "工业大道中12号", code("信和社区居委会")));

  private static List<Resolved> resolve(String text) {
    return AddressResolver.resolve(INDEX, text, TestPlaces.ANYWHERE, 5);
  }

  @Test
  void theAreaTellsPlacesOfOneNameApart() {
    List<Resolved> found = resolve("海珠区江南中街道紫来社区金碧花园3栋1202房");
    assertThat(found.getFirst().entry().id()).isEqualTo("e1");
    assertThat(found.getFirst().confidence()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.getFirst().matched())
        .anyMatch(p -> p.what() == Resolved.What.COMMUNITY && p.code().equals(code("紫来社区居委会")));
    assertThat(
            found.stream()
                .filter(r -> r.entry().id().equals("e2"))
                .findFirst()
                .orElseThrow()
                .confidence())
        .isLessThan(0.5);
  }

  @Test
  void aNameOfTwoPlacesIsHalfSure() {
    assertThat(resolve("金碧花园").getFirst().confidence()).isLessThan(0.5);
    assertThat(resolve("金碧花园")).hasSize(2);
  }

  @Test
  void aKnownNumberIsSurer() {
    assertThat(resolve("工业大道中12号501").getFirst().entry().id()).isEqualTo("b1");
    Resolved road = resolve("工业大道中一百号").getFirst();
    assertThat(road.entry().id()).isEqualTo("r1");
    assertThat(road.confidence()).isLessThan(0.5);
    assertThat(road.matched()).contains(new Resolved.Piece(Resolved.What.NUMBER, "100号", ""));
  }

  @Test
  void aRoadThatBearsTheNameOfAStreetIsNoStreet() {
    List<Resolved> found = resolve("昌岗中路富盈国际大厦");
    assertThat(found.getFirst().entry().id()).isEqualTo("e3");
    assertThat(found.getFirst().confidence()).isGreaterThan(0.8);
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(resolve("")).isEmpty();
    assertThat(resolve("不知道在哪里")).isEmpty();
  }
}
