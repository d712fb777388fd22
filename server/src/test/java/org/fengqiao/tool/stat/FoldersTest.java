package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.tool.WrongUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders a stranger brings: what is taken in stride, and what is complained about in a line. */
class FoldersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points.csv | id,x,y,cases,controls;a,0,0,-1,2 | line 2: cases is less than 0",
        "points.csv | id,x,y,cases,controls;a,0,0,1.5,2 | not a whole number",
        "points.csv | id,x,y,cases,controls;a,,0,1,2 | x is not a number",
        "points.csv | id,x,y,cases,controls;a,NaN,0,1,2 | x is not a number",
        "points.csv | id,x,y,cases,controls;a,0,0,1,2;a,1,0,1,2 | a second time",
        "points.csv | id,x,y,cases,controls | holds no rows",
        "points.csv | id,x,y;a,0,0 | neither cases",
        "points.csv | '' | empty",
        "points.csv | id,t,x,y;a,soon,0,0 | t is not a number",
        "points.csv | id,t,x,y;a,1 | 2 cells under 4 names",
        "series.csv | series,t,value;a,1,x | value is not a number",
        "series.csv | series,t,value;a,1,1;a,1,2 | this time twice",
        "series.csv | series,t;a,1 | no column value",
        "counts.csv | t,count;1,2;3,2 | does not follow",
        "counts.csv | t,count;1,2;2,-2 | less than 0",
        "counts.csv | t,count;1,2;2,0.5 | not a whole number",
        "nothing.txt | x | holds no counts.csv"
      })
  void whatMakesNoSenseIsToldAndNothingIsWritten(String file, String rows, String words)
      throws IOException {
    write(file, rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Statistics.run(List.of(folder.toString()), print))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(words);
    assertThat(out.size()).isZero();
  }

  @Test
  void casesNeedTheirLocations() throws IOException {
    write("cases.csv", "id,t;a,1;b,2");
    assertThatThrownBy(() -> Compared.run(folder)).isInstanceOf(IOException.class);
    write("locations.csv", "id,lat,lon;a,30,120");
    assertThatThrownBy(() -> Compared.run(folder)).hasMessageContaining("b is not in locations");
    write("locations.csv", "id,lat,lon;a,95,120;b,30,120");
    assertThatThrownBy(() -> Compared.run(folder)).hasMessageContaining("beyond a pole");
  }

  @Test
  void flagsAreChecked() throws IOException {
    write("series.csv", "series,t,value;a,1,1");
    for (String flags :
        List.of("--alpha x", "--alpha", "--max-share 2", "--window 1.5", "--colour red", "other")) {
      List<String> args = new ArrayList<>(List.of(folder.toString()));
      args.addAll(List.of(flags.split(" ")));
      PrintStream print = new PrintStream(new ByteArrayOutputStream());
      if (flags.startsWith("--max") || flags.startsWith("--window")) {
        write("points.csv", "id,x,y,cases,controls;a,0,0,1,2");
      }
      assertThatThrownBy(() -> Statistics.run(args, print))
          .as(flags)
          .isInstanceOf(WrongUsage.class);
    }
  }

  @Test
  void datesAndQuotesAndOrderDoNotMatter() throws IOException {
    write("locations.csv", "name,LON,id,LAT;one,120.001,a,30;two,120.3,\"b\",30");
    write(
        "cases.csv",
        "d,id,n;2026/11/02,\"a\",3;2026-11-02 08:00,b,1;2026-10-01,b,4;2026-10-02,a,1");
    Map<String, Object> dates = Compared.run(folder);
    write("cases.csv", "id,t;b,-30;b,-30;b,-30;b,-30;a,2;a,2;a,2;a,-29;b,2");
    assertThat(Compared.run(folder)).isEqualTo(dates);
    assertThat(dates.get("total_cases")).isEqualTo(9.0);
  }

  @Test
  @SuppressWarnings("unchecked")
  void shortAndConstantSeriesHaveAnswers() throws IOException {
    write("series.csv", "series,t,value;one,1,5;flat,1,0;flat,2,0;flat,3,0");
    Map<String, Object> expected = (Map<String, Object>) Compared.run(folder).get("expected");
    Map<String, Object> flat = (Map<String, Object>) expected.get("flat");
    assertThat(flat.get("p_two_sided")).isEqualTo(1.0);
    assertThat(flat.get("tau_b")).isNull();
    assertThat(((Map<String, Object>) expected.get("one")).get("sen_slope")).isNull();
  }

  @Test
  @SuppressWarnings("unchecked")
  void methodsThatNeedALongerPastAreLeftOutWithTheReason() throws IOException {
    StringBuilder rows = new StringBuilder("count");
    for (int i = 0; i < 30; i++) {
      rows.append(';').append(i % 4);
    }
    write("counts.csv", rows.toString());
    Map<String, Object> printed = Compared.run(folder);
    assertThat((List<Map<String, Object>>) printed.get("cases"))
        .extracting(c -> c.get("id"))
        .containsExactly("ears_C1", "ears_C2", "ears_C3", "cusum_rossi", "glr_pois");
    assertThat((List<Map<String, Object>>) printed.get("left_out"))
        .extracting(c -> c.get("id"))
        .contains("farrington_1996", "bayes");
  }

  private void write(String file, String rows) throws IOException {
    Files.writeString(folder.resolve(file), rows.isEmpty() ? "" : rows.replace(';', '\n') + "\n");
  }
}
