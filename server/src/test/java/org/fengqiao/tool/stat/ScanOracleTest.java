package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans: the same clusters with the same members, ratios within 1e-9; p within chance. */
class ScanOracleTest {
  @ParameterizedTest
  @CsvSource({"nc_sids, SID74, BIR74", "ny8_leukemia, Cases, POP8"})
  void poissonScanOfAreas(String set, String count, String population) throws IOException {
    Path folder = SharedFiles.need("oracle/" + set);
    Map<String, Object> printed = Compared.run(folder, "--count", count, "--pop", population);
    Map<String, Object> reference = Compared.reference(folder.resolve("scan_expected.json"));
    Compared.equal(reference, printed, 240);
    chance(reference, printed);
  }

  /** Quantiles of 999 maxima, and the p that follow from them. */
  @SuppressWarnings("unchecked")
  private static void chance(Map<String, Object> reference, Map<String, Object> printed) {
    List<Map<String, Object>> found = (List<Map<String, Object>>) printed.get("clusters");
    List<Map<String, Object>> wanted = (List<Map<String, Object>>) reference.get("clusters");
    for (int i = 0; i < wanted.size(); i++) {
      double p = (Double) wanted.get(i).get("p_mc");
      double spread = 4 * Math.sqrt(2 * Math.max(p, 0.002) * (1 - p) / 999) + 0.002;
      assertThat((Double) found.get(i).get("p_mc")).isBetween(p - spread, p + spread);
    }
  }

  @Test
  void bernoulliScanOfPoints() throws IOException {
    Path folder = SharedFiles.need("oracle/nhumberside_bernoulli");
    Compared.equal(Compared.reference(folder.resolve("expected.json")), Compared.run(folder), 30);
  }

  @Test
  @SuppressWarnings("unchecked")
  void permutationScanOfDatedCases() throws IOException {
    Path folder = SharedFiles.need("oracle/nycfever_stp");
    Map<String, Object> printed = Compared.run(folder);
    Compared.equal(Compared.reference(folder.resolve("expected.json")), printed, 30);
    Map<String, Object> first = ((List<Map<String, Object>>) printed.get("clusters")).getFirst();
    // The reference software stops early: .242 from some two hundred replications, 4 days.
    assertThat((Double) first.get("p_mc")).isBetween(0.14, 0.34);
    assertThat((Double) first.get("recurrence_days")).isBetween(2.9, 7.2);
  }
}
