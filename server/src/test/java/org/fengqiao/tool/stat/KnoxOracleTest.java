package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;

/** Close pairs, their expected number and tails. */
class KnoxOracleTest {
  @Test
  @SuppressWarnings("unchecked")
  void equalsTheReference() throws IOException {
    Path folder = SharedFiles.need("oracle/knox_imdepi");
    Map<String, Object> printed = Compared.run(folder);
    Compared.equal(Compared.reference(folder.resolve("expected.json")), printed, 96);
    Map<String, Object> chance = (Map<String, Object>) printed.get("mc");
    assertThat((Double) chance.get("statistic")).isEqualTo(116);
    assertThat((Double) chance.get("p")).isCloseTo(0.003, within(0.002));
    assertThat((Double) chance.get("p_events")).isBetween(0.003, 0.03);
  }

  @Test
  @SuppressWarnings("unchecked")
  void distancesComeFromFlags() throws IOException {
    Path folder = SharedFiles.need("oracle/knox_imdepi");
    Map<String, Object> printed =
        Compared.run(folder, "--eps-t", "14", "--eps-s=50,100", "--replications", "0");
    List<Map<String, Object>> cases = (List<Map<String, Object>>) printed.get("cases");
    assertThat(cases).extracting(c -> c.get("close_pairs")).containsExactly(116.0, 218.0);
  }
}
