package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Pinyin;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Picking a place of the tree by what one types. */
class TreeIndexTest {
  private static final TreeIndex TREE =
      new TreeIndex(
          List.of(
              place("440105", "海珠区", Tier.DISTRICT),
              place("440105004", "江南中街", Tier.STREET),
              place("440105004001", "紫来社区", Tier.COMMUNITY),
              place("440105004001001", "紫来第一网格", Tier.GRID),
              place("440105004001003", "紫来第三网格", Tier.GRID),
              place("440105009", "沙涌街", Tier.STREET),
              place("440105009001", "聚源社区", Tier.COMMUNITY),
              place("440105009001003", "聚源第三网格", Tier.GRID)));

  private static Place place(String code, String name, Tier tier) {
    String parent =
        code.length() == 6 ? null : code.substring(0, code.length() > 12 ? 12 : code.length() - 3);
    return new Place(code, name, tier, parent, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "紫来, 440105004001",
    "zl, 440105004001",
    "zilai, 440105004001",
    "jiangnanz, 440105004",
    "shachong, 440105009",
    "syj, 440105009",
    "江南中街 3, 440105004001003",
    "jy 三, 440105009001003",
    "聚源 3, 440105009001003",
    "440105009001003, 440105009001003",
    "海珠, 440105",
    "紫來社區, 440105004001"
  })
  void theFirstOneIsMeant(String typed, String code) {
    assertThat(TREE.find(typed, c -> true, 5)).first().extracting(Place::code).isEqualTo(code);
  }

  @Test
  void onlyWhatIsInReachIsFound() {
    assertThat(TREE.find("第三网格", c -> c.startsWith("440105009"), 5))
        .extracting(Place::code)
        .containsExactly("440105009001003");
    assertThat(TREE.find(" ，", c -> true, 5)).isEmpty();
    assertThat(TREE.find("无此地", c -> true, 5)).isEmpty();
  }

  /** Places of a district, and what is typed for some of them. */
  private record Town(List<Place> places, List<String> typed) {
    static Town of(int communities, int queries) {
      SplittableRandom random = new SplittableRandom(11);
      String chars = "江南中紫来金碧花园富力保利海珠工业大道昌岗新港东西北滨琶洲沙涌瑞宝凤阳龙赤客村鹭下渡晓磨碟土华";
      List<Place> all = new ArrayList<>();
      for (int c = 0; c < communities; c++) {
        String community = "440105%03d%03d".formatted(1 + c / 150, 1 + c % 150);
        String name = "" + chars.charAt(random.nextInt(40)) + chars.charAt(random.nextInt(40));
        all.add(place(community, name + "社区", Tier.COMMUNITY));
        for (int g = 1; g <= 50; g++) {
          all.add(place(community + "%03d".formatted(g), name + "第" + g + "网格", Tier.GRID));
        }
      }
      List<String> typed = new ArrayList<>();
      for (int i = 0; i < queries; i++) {
        String name = all.get(random.nextInt(all.size())).name();
        String part = name.substring(0, random.nextInt(1, name.length() + 1));
        typed.add(
            switch (random.nextInt(4)) {
              case 0 -> Pinyin.initials(part);
              case 1 -> Pinyin.full(part);
              case 2 -> part.charAt(0) + " " + Pinyin.initials(name.substring(name.length() - 2));
              default -> part;
            });
      }
      return new Town(all, typed);
    }
  }

  private static long[] times(List<String> typed, Function<String, List<Place>> find) {
    var threads = ManagementFactory.getThreadMXBean();
    long[] times = new long[typed.size()];
    for (int i = -100; i < times.length; i++) {
      String one = typed.get(Math.floorMod(i, times.length));
      long before = threads.getCurrentThreadCpuTime();
      assertThat(find.apply(one)).isNotEmpty();
      times[Math.max(0, i)] = threads.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(times);
    return times;
  }

  private static String told(String what, long[] times) {
    int n = times.length;
    return "%s p50 %.2f ms, p99 %.2f ms"
        .formatted(what, times[n / 2] / 1e6, times[n - 1 - n / 100] / 1e6);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 3000})
  void manyThousandsAnswerWhileOneTypes(int communities) {
    Town town = Town.of(communities, 400);
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    TreeIndex index = new TreeIndex(town.places());
    long built = threads.getCurrentThreadCpuTime() - start;
    long[] times = times(town.typed(), t -> index.find(t, c -> true, 12));
    ScannedTree scanned = new ScannedTree(town.places());
    long[] before = times(town.typed(), t -> scanned.find(t, c -> true, 12));
    String told =
        "%d places built in %d ms; %s; %s"
            .formatted(
                town.places().size(),
                built / 1_000_000,
                told("now", times),
                told("every name looked at", before));
    org.slf4j.LoggerFactory.getLogger(TreeIndexTest.class).info(told);
    // In one run, so that a busy machine counts for both.
    assertThat(times[200]).as(told).isLessThan(before[200] / 3);
    assertThat(times[395]).as(told).isLessThan(before[395]);
  }

  @Test
  void theAnswersAreThoseOfLookingAtEveryName() {
    Town town = Town.of(60, 600);
    TreeIndex index = new TreeIndex(town.places());
    ScannedTree scanned = new ScannedTree(town.places());
    for (String typed : town.typed()) {
      assertThat(index.find(typed, c -> true, 12))
          .as(typed)
          .isEqualTo(scanned.find(typed, c -> true, 12));
    }
  }
}
