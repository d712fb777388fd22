package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trends, the 17 classes, and the bounds of counts. */
class SeriesOracleTest {
  @TempDir Path empty;

  @Test
  void trends() throws IOException {
    Path folder = SharedFiles.need("oracle/us_income_mk");
    Compared.equal(Compared.reference(folder.resolve("expected.json")), Compared.run(folder), 500);
  }

  @Test
  void boundsOfCounts() throws IOException {
    Path folder = SharedFiles.need("oracle/salmonella_agona_ts");
    Compared.equal(Compared.reference(folder.resolve("expected.json")), Compared.run(folder), 1000);
  }

  /** The z stand in the expected file only: they move to a file of series. */
  @Test
  @SuppressWarnings("unchecked")
  void everyClassOfTheArbiter() throws IOException {
    Map<String, Object> reference =
        Compared.reference(SharedFiles.need("oracle/ehsa_classes").resolve("expected.json"));
    StringBuilder csv = new StringBuilder("\uFEFFnote,value,t,series\r\n");
    for (Map<String, Object> series : (List<Map<String, Object>>) reference.get("series")) {
      List<Object> z = (List<Object>) series.get("z");
      for (int i = z.size() - 1; i >= 0; i--) {
        csv.append("x,").append(z.get(i)).append(',').append(i + 1).append(",\"");
        csv.append(series.get("id")).append("\"\r\n");
      }
    }
    Files.writeString(empty.resolve("series.csv"), csv);
    Map<String, Object> printed = Compared.run(empty);
    assertThat((List<Object>) printed.get("series")).hasSize(84);
    Compared.equal(Map.of("series", reference.get("series")), printed, 84 * 3);
  }
}
