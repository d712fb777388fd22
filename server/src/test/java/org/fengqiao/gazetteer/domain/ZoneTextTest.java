package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.gazetteer.domain.ZoneText.Area;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;

class ZoneTextTest {
  @Test
  void streetsAndTheirCommunities() {
    assertThat(ZoneText.parse("江南中街：①紫来社区；②聚源社区的部分；昌岗街：①信和社区"))
        .containsExactly(
            new Area("江南中街", "紫来社区", true),
            new Area("江南中街", "聚源社区", false),
            new Area("昌岗街", "信和社区", true));
    assertThat(ZoneText.parse("赤岗街道:1.下渡社区、(2)鹭江社区（部分）。"))
        .containsExactly(new Area("赤岗街道", "下渡社区", true), new Area("赤岗街道", "鹭江社区", false));
    assertThat(ZoneText.parse("随便写的几句话")).isEmpty();
    assertThat(ZoneText.parse("")).isEmpty();
  }

  /** The published zones of 98 schools: 272 pairs, of which 264 are in the code table of 2023. */
  @Test
  void zonesOfSchools() throws Exception {
    List<String> lines = Files.readAllLines(SharedFiles.need("data/haizhu_school_zones_2026.csv"));
    EntryIndex index = TestPlaces.index();
    Set<String> pairs = new HashSet<>();
    Set<String> unknown = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<Area> areas = ZoneText.parse(line.split(",", 4)[3].replace("\"", ""));
      assertThat(areas).as(line).isNotEmpty();
      for (AreaNames.Coded coded : AreaNames.code(index, areas)) {
        assertThat(coded.street()).as(line).hasSize(9);
        String pair = coded.area().street() + ' ' + coded.area().community();
        pairs.add(pair);
        if (coded.community().isEmpty()) {
          unknown.add(pair);
        }
      }
    }
    assertThat(pairs).hasSize(272);
    assertThat(unknown)
        .hasSize(8)
        .contains("官洲街 琶洲西区社区", "官洲街 琶洲南社区", "瑞宝街 大干围社区", "瑞宝街 侨诚社区", "华洲街 洪福社区");
  }
}
