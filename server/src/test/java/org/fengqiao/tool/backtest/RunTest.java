package org.fengqiao.tool.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.tool.WrongUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user calls it. */
class RunTest {
  private static final String USUAL = "--lon lon --lat lat --time day --cell 300";

  @TempDir Path folder;

  private String table(char separator) {
    StringBuilder text = new StringBuilder("id,day,lon,lat,kind,came\n");
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1500; i++) {
      double x = 113.3 + 0.02 * Math.pow(random.nextDouble(), 3);
      double y = 23.1 + 0.02 * Math.pow(random.nextDouble(), 3);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(200));
      text.append(i).append(',').append(day).append("T08:00:00,");
      text.append(x).append(',').append(y).append(",\"a, ").append(i % 2).append("\",");
      text.append(day.plusDays(i % 5)).append('\n');
    }
    return separator == ','
        ? text.toString()
        : text.toString().replace(", ", " ").replace(',', separator);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith(".gz")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Files.writeString(file, text);
    }
    return file;
  }

  private static String run(Path file, String args) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(file.toString());
    all.addAll(List.of(args.split(" ")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(Run.run(all, new PrintStream(bytes, true, StandardCharsets.UTF_8))).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Node json(String text) throws IOException {
    return Node.read(text);
  }

  @Test
  void printsEveryMemberPromised() throws IOException {
    Node out = json(run(file("a.csv.gz", table(',')), USUAL + " --horizon 7,14,30 --json"));
    for (String horizon : List.of("7", "14", "30")) {
      for (String top : List.of("top1", "top2", "top5")) {
        for (String method : List.of("ours", "allHistory", "last30", "smoothed", "random")) {
          Node one = out.at("horizons").at(horizon).at(top).at(method);
          assertThat(one.at("hitRate").number()).isBetween(0.0, 1.0);
          assertThat(one.at("pai").number()).isNotNegative();
          assertThat(one.at("pei").number()).isBetween(0.0, 1.0);
          assertThat(one.at("ci95").isNull()).isNotEqualTo(horizon.equals("7"));
        }
      }
    }
    assertThat(out.at("horizons").at("30").at("notes").all().getFirst().value())
        .asString()
        .startsWith("no interval is claimed");
    assertThat(out.at("input").at("used").number()).isEqualTo(1500);
  }

  @Test
  void theSameHoweverTheTableIsWritten() throws IOException {
    String args = USUAL + " --horizon 7 --json";
    String plain = run(file("a.csv", table(',')), args);
    assertThat(run(file("a.csv.gz", table(',')), args)).isEqualTo(plain);
    assertThat(run(file("b.csv", "\uFEFF" + table(',')), args)).isEqualTo(plain);
    assertThat(run(file("c.csv", table(';')), args)).isEqualTo(plain);
    assertThat(run(file("d.csv", table(',').replace("\n", "\r\n")), args)).isEqualTo(plain);
    assertThat(run(file("a.csv", table(',')), args)).isEqualTo(plain);
  }

  @Test
  void keepsAndLeavesOutRows() throws IOException {
    Path file = file("a.csv", table(','));
    List<String> args = new ArrayList<>(List.of(file.toString()));
    args.addAll(List.of((USUAL + " --horizon 7 --json --drop").split(" ")));
    args.add("kind=a, 1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Run.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Node half = json(bytes.toString(StandardCharsets.UTF_8));
    assertThat(half.at("input").at("filtered").number()).isEqualTo(750);
    assertThatThrownBy(() -> run(file, USUAL + " --where kind=b"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1500 filtered")
        .hasMessageNotContaining("\n");
    Node some =
        json(
            run(
                file,
                USUAL
                    + " --horizon 7 --json --drop id=1,2,3 --where id=1,4,5"
                    + ",6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26"));
    assertThat(some.at("input").at("used").number()).isEqualTo(23);
  }

  @Test
  void kindsAndDelaysAndArrivals() throws IOException {
    Path file = file("a.csv", table(','));
    Node kinds = json(run(file, USUAL + " --horizon 7 --kind kind --json")).at("kinds");
    assertThat(kinds.at("a, 0").at("study").at("matters").number()).isEqualTo(750);
    String delayed = run(file, USUAL + " --horizon 7 --delay 5");
    assertThat(delayed).contains("5 days after it happened").contains("against allHistory");
    assertThat(run(file, USUAL + " --horizon 7 --arrival came --json"))
        .isNotEqualTo(run(file, USUAL + " --horizon 7 --json"));
  }

  @Test
  void tellsAndDropsADefaultGeocode() throws IOException {
    StringBuilder text = new StringBuilder(table(','));
    for (int i = 0; i < 200; i++) {
      text.append("x,2025-03-01,113.31,23.11,b,2025-03-01\n");
    }
    Path file = file("a.csv", text.toString());
    assertThat(run(file, USUAL + " --horizon 7"))
        .contains("default geocode at 113.31, 23.11: 200 rows")
        .contains("200 rows on default geocodes left out");
    Node kept = json(run(file, USUAL + " --horizon 7 --keep-stacked --json"));
    assertThat(kept.at("input").at("used").number()).isEqualTo(1700);
  }

  @Test
  void areasWithHouseholds() throws IOException {
    StringBuilder areas = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < 16; i++) {
      double x = 113.3 + 0.004 * (i % 4);
      double y = 23.1 + 0.004 * (i / 4);
      areas
          .append(i == 0 ? "" : ",")
          .append("{\"type\":\"Feature\",\"properties\":{\"households\":");
      areas.append(100 + i).append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
      areas.append(point(x, y)).append(',').append(point(x + 0.004, y)).append(',');
      areas.append(point(x + 0.004, y + 0.004)).append(',').append(point(x, y + 0.004)).append(',');
      areas.append(point(x, y)).append("]]}}");
    }
    Path polygons = file("areas.geojson", areas.append("]}").toString());
    String args = "--lon lon --lat lat --time day --horizon 7 --json --polygons " + polygons;
    Node out = json(run(file("a.csv", table(',')), args));
    assertThat(out.at("study").at("cells").number()).isEqualTo(16);
    assertThat(out.at("study").at("outside").number()).isPositive();
    Node top = out.at("horizons").at("7").at("top5");
    assertThat(top.at("ours").at("areaShare").number()).isBetween(0.05, 0.13);
    Path broken = file("broken.geojson", "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",");
    assertThatThrownBy(() ->
            run(file("a.csv", table(',')), "--lon lon --lat lat --time day --polygons " + broken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not GeoJSON");
  }

  @Test
  void saysInOneLineWhatIsWrongWithAreas() throws IOException {
    wrongAreas("{\"type\":\"Polygon\",\"coordinates\":[]}", "", "not a feature collection");
    wrongAreas("{\"features\":[]}", "", "has no polygon");
    wrongAreas(areas("[[113,23],[114,23]]"), "", "fewer than three corners");
    wrongAreas(areas("[[113,null],[114,23],[114,24]]"), "", "a position that is none");
    wrongAreas(
        areas("[[113,23],[113.5,23],[113.5,23.5]]"), " --crs planar", "seems to be in degrees");
  }

  private static String areas(String ring) {
    return "{\"features\":[{\"properties\":{\"households\":1e999},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":["
        + ring
        + "]}}]}";
  }

  private void wrongAreas(String text, String more, String words) throws IOException {
    Path polygons = file("p.geojson", text);
    refused(
        file("a.csv", table(',')),
        "--lon lon --lat lat --time day --polygons " + polygons + more,
        words);
  }

  /** Areas beside all that happened: everything is missed, which is told and is no number. */
  @Test
  void areasElsewhereMissEverything() throws IOException {
    Path polygons = file("p.geojson", areas("[[10,23],[11,23],[11,24],[10,24]]"));
    String args = "--lon lon --lat lat --time day --horizon 7 --json --polygons " + polygons;
    String text = run(file("a.csv", table(',')), args);
    assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    Node seven = json(text).at("horizons").at("7");
    assertThat(seven.at("top1").at("ours").at("hitRate").number()).isZero();
    assertThat(seven.at("top1").at("ours").at("pei").isNull()).isTrue();
    assertThat(seven.at("notes").all().getFirst().value()).asString().contains("only 0 matters");
    assertThat(json(text).at("study").at("budget").value()).isEqualTo("cells");
  }

  private static String point(double x, double y) {
    return "[" + x + "," + y + "]";
  }

  @Test
  void planarFeetAreFeet() throws IOException {
    StringBuilder metres = new StringBuilder("t,x,y\n");
    StringBuilder feet = new StringBuilder("t,x,y\n");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 400; i++) {
      int x = random.nextInt(20);
      int y = random.nextInt(20);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i / 6);
      metres.append(day).append(',').append(x * 100 + 50).append(',').append(y * 100 + 50);
      feet.append(day).append(',').append((x * 100 + 50) / 0.3048).append(',');
      feet.append((y * 100 + 50) / 0.3048).append('\n');
      metres.append('\n');
    }
    String args = "--lon x --lat y --time t --cell 100 --crs planar --horizon 7 --json";
    Node one = json(run(file("m.csv", metres.toString()), args));
    Node other = json(run(file("f.csv", feet.toString()), args + " --unit ft"));
    assertThat(other.at("horizons")).isEqualTo(one.at("horizons"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lon lon --lat lat --time day",
        "--lon lon --lat lat --cell 100",
        USUAL + " --horizon 7,x",
        USUAL + " --horizon 0",
        USUAL + " --crs wgs84",
        USUAL + " --where kind",
        USUAL + " --cell -5",
        USUAL + " --cell NaN",
        USUAL + " --delay 3 --arrival came",
        USUAL + " --nonsense 1",
        USUAL + " --where"
      })
  void refusesWrongArguments(String args) throws IOException {
    Path file = file("a.csv", table(','));
    assertThatThrownBy(() -> run(file, args)).isInstanceOf(WrongUsage.class);
  }

  @Test
  void saysInOneLineWhatIsWrongWithAFile() throws IOException {
    refused(file("empty.csv", ""), USUAL, "empty.csv is empty");
    refused(file("empty.csv.gz", ""), USUAL, "empty.csv.gz is empty");
    refused(file("head.csv", "lon,lat,day\n"), USUAL, "a header and no rows");
    refused(
        file("a.csv", table(',')),
        USUAL.replace("lat lat", "lat y"),
        "no column y; it has id, day");
    refused(file("a.csv", table(',')), USUAL + " --where reason=x", "no column reason");
    refused(file("nan.csv", "lon,lat,day\nx,y,2025-01-01\n"), USUAL, "1 without a position");
    refused(file("few.csv", "lon,lat,day\n1,2,2025-01-01\n"), USUAL, "too little to test");
    Path broken = folder.resolve("broken.csv.gz");
    Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
    refused(broken, USUAL, "broken gzip");
    refused(file("bin.csv", "a\0b"), USUAL, "not a text file");
    refused(folder, USUAL, "is a folder");
    refused(
        file("metres.csv", "lon,lat,day\n500000,2500000,2025-01-01\n"),
        USUAL,
        "1 lie beyond all degrees: --crs planar?");
  }

  private static void refused(Path file, String args, String words) {
    assertThatThrownBy(() -> run(file, args))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
  }

  @Test
  void tooShortAPeriodIsSaid() throws IOException {
    String text = table(',').replaceAll("2025-0[2-9]-", "2025-01-");
    Node out = json(run(file("a.csv", text), USUAL + " --horizon 7,30 --json"));
    assertThat(out.at("horizons").at("30").at("windows").number()).isZero();
    assertThat(out.at("horizons").at("30").at("top1").at("ours").at("pai").isNull()).isTrue();
    assertThat(run(file("a.csv", text), USUAL)).contains("no window of 30 days");
  }
}
