package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Pinyin;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void twentyThousandAnswerWhileOneTypes() {
    SplittableRandom random = new SplittableRandom(11);
    String chars = "江南中紫来金碧花园富力保利海珠工业大道昌岗新港东西北滨琶洲沙涌瑞宝凤阳龙赤客村鹭下渡晓磨碟土华";
    List<Place> all = new ArrayList<>();
    for (int c = 0; c < 400; c++) {
      String community = "440105%03d%03d".formatted(1 + c / 150, 1 + c % 150);
      String name = "" + chars.charAt(random.nextInt(40)) + chars.charAt(random.nextInt(40));
      all.add(place(community, name + "社区", Tier.COMMUNITY));
      for (int g = 1; g <= 50; g++) {
        all.add(place(community + "%03d".formatted(g), name + "第" + g + "网格", Tier.GRID));
      }
    }
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    TreeIndex index = new TreeIndex(all);
    long built = threads.getCurrentThreadCpuTime() - start;
    long[] times = new long[400];
    for (int i = -100; i < times.length; i++) {
      String name = all.get(random.nextInt(all.size())).name();
      String part = name.substring(0, random.nextInt(1, name.length() + 1));
      String typed =
          switch (random.nextInt(3)) {
            case 0 -> Pinyin.initials(part);
            case 1 -> Pinyin.full(part);
            default -> part;
          };
      long before = threads.getCurrentThreadCpuTime();
      assertThat(index.find(typed, c -> true, 12)).isNotEmpty();
      times[Math.max(0, i)] = threads.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(times);
    String told =
        "built in %d ms; p50 %.2f ms, p99 %.2f ms"
            .formatted(built / 1_000_000, times[200] / 1e6, times[395] / 1e6);
    org.slf4j.LoggerFactory.getLogger(TreeIndexTest.class).info(told);
    assertThat(times[395]).as(told).isLessThan(60_000_000L);
  }
}
