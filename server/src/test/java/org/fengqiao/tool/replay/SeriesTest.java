package org.fengqiao.tool.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fengqiao.tool.replay.Bursts.Burst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
  @TempDir Path folder;

  @Test
  void aTimeWithoutOffsetIsOneOfShanghai() {
    assertThat(Series.time("2019-01-06 11:02:20")).isEqualTo(Instant.parse("2019-01-06T03:02:20Z"));
    assertThat(Series.time("2019-01-06T11:02:20+09:00"))
        .isEqualTo(Instant.parse("2019-01-06T02:02:20Z"));
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineBreaks() throws IOException {
    Series series =
        read(
            "id,time,title,lon,lat\n2,2019-02-01 00:00:00,\"a, \"\"b\"\"\nc\",113.1,23.1\n"
                + "1,2019-01-01 00:00:00,plain,113.2,23.2\n");
    assertThat(series.rows()).extracting(Series.Row::id).containsExactly("1", "2");
    assertThat(series.rows().get(1).title()).isEqualTo("a, \"b\"\nc");
  }

  @Test
  void whatCannotBeReadIsToldWithItsRecord() {
    assertThatThrownBy(() -> read("id,time,title,lon\n")).hasMessageContaining("no column lat");
    assertThatThrownBy(() -> read("id,time,title,lon,lat\n1,yesterday,x,1,2\n"))
        .hasMessageContaining("record 1");
  }

  @Test
  void aBurstIsEightReportsWithin300MetresInFourteenDays() {
    List<Happening> quiet = daily("2019-01-01", 7, 0);
    assertThat(Bursts.of(quiet)).isEmpty();
    List<Happening> dense = daily("2019-01-01", 8, 0.0005);
    Burst burst = Bursts.of(dense).getFirst();
    assertThat(burst.reports()).as("350 m from the first to the last").hasSize(8);
    assertThat(burst.start()).isEqualTo(Instant.parse("2019-01-01T00:00:00Z"));
    assertThat(burst.until(Instant.parse("2019-01-03T00:00:00Z"))).isEqualTo(3);
    assertThat(Bursts.of(daily("2019-01-01", 8, 0.002))).as("200 m a day apart").isEmpty();
    assertThat(Bursts.plainRule(dense))
        .extracting(Bursts.Alarm::at)
        .containsExactly(Instant.parse("2019-01-04T00:00:00Z"));
  }

  @Test
  void aSlowBurstHasItsDensestWeekLaterAndAJumpItsDay() {
    List<Happening> slow = new java.util.ArrayList<>();
    for (int week = 0; week < 3; week++) {
      slow.addAll(daily("2019-01-%02d".formatted(1 + 7 * week), 4, 0));
    }
    slow.addAll(daily("2019-01-22", 7, 0));
    assertThat(Bursts.of(slow).getFirst().sort()).isEqualTo(Bursts.Sort.SLOW);
    List<Happening> jump = new java.util.ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Instant at = Instant.parse("2019-01-01T0%d:00:00Z".formatted(i));
      jump.add(new Happening(at, 7, 0, "t" + i, new Happening.Spot(113, 23)));
    }
    assertThat(Bursts.of(jump).getFirst().sort()).isEqualTo(Bursts.Sort.JUMP);
    assertThat(Bursts.of(daily("2019-01-01", 9, 0)).getFirst().sort()).isEqualTo(Bursts.Sort.QUICK);
  }

  private static List<Happening> daily(String first, int days, double north) {
    List<Happening> all = new java.util.ArrayList<>();
    for (int i = 0; i < days; i++) {
      Instant at = Instant.parse(first + "T00:00:00Z").plus(java.time.Duration.ofDays(i));
      Happening.Spot spot = new Happening.Spot(113, 23 + i * north);
      all.add(new Happening(at, 7, 0, first + i, spot));
    }
    return all;
  }

  @Test
  void shufflingKeepsTimesKindsAndLoads() {
    List<Happening> series = at("2019-01-01", "2019-01-05", "2019-01-09");
    List<Happening> copy = Happening.shuffled(series, 1);
    assertThat(copy)
        .extracting(Happening::at)
        .isEqualTo(series.stream().map(Happening::at).toList());
    assertThat(copy).extracting(Happening::grid).containsOnly(7);
    assertThat(Happening.shuffled(series, 1)).isEqualTo(copy);
  }

  private static List<Happening> at(String... days) {
    java.util.ArrayList<Happening> all = new java.util.ArrayList<>();
    for (String day : days) {
      all.add(
          new Happening(Instant.parse(day + "T00:00:00Z"), 7, 0, day, new Happening.Spot(113, 23)));
    }
    return all;
  }

  private Series read(String text) throws IOException {
    return Series.read(Files.writeString(folder.resolve("series.csv"), text));
  }
}
