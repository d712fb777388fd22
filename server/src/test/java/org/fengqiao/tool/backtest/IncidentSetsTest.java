package org.fengqiao.tool.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.api.Test;

/**
 * The two sets of public incidents the product is held to: at no horizon and budget worse than 0.97
 * of all-history, together better.
 */
class IncidentSetsTest {
  private static final String BOSTON =
      "boston311_2015.csv.gz --lon lon --lat lat --time opened_local --cell 250"
          + " --where reason=Housing,Building --horizon 7,14,30 --json";
  private static final String PORTLAND =
      "portland_cfs_2016_08_09.csv.gz --lon x_coordina --lat y_coordina --time occ_date --cell 150"
          + " --crs planar --unit ft --where call_group=DISORDER --horizon 7 --json";

  private static Node run(String line) throws IOException {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.set(0, SharedFiles.need("incidents/" + args.getFirst()).toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(Run.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8))).isZero();
    return Node.read(bytes.toString(StandardCharsets.UTF_8));
  }

  /** Log ratios of ours to all-history of every horizon and budget. */
  private static List<Double> ratios(Node out) {
    List<Double> ratios = new ArrayList<>();
    for (Node horizon : out.at("horizons").all()) {
      for (String top : List.of("top1", "top2", "top5")) {
        double ours = horizon.at(top).at("ours").at("pai").number();
        double history = horizon.at(top).at("allHistory").at("pai").number();
        assertThat(ours / history).as(top).isGreaterThanOrEqualTo(0.97);
        ratios.add(Math.log(ours / history));
      }
    }
    return ratios;
  }

  @Test
  void neverMuchWorseThanAllHistoryAndTogetherBetter() throws IOException {
    List<Double> ratios = new ArrayList<>(ratios(run(BOSTON)));
    assertThat(ratios).hasSize(9);
    ratios.addAll(ratios(run(PORTLAND)));
    assertThat(ratios).hasSize(12);
    assertThat(ratios.stream().mapToDouble(d -> d).average().orElse(0)).isPositive();
  }

  /** The city hall on which a geocoder put 17,070 cases must be found without being told. */
  @Test
  void findsTheDefaultGeocodeOfBoston() throws IOException {
    Node input = run(BOSTON).at("input");
    assertThat(input.at("defaultGeocodes").all()).hasSize(1);
    assertThat(input.at("defaultGeocodes").all().getFirst().at("rows").number()).isEqualTo(17_070);
    assertThat(input.at("onDefaultGeocodes").number()).isEqualTo(1077);
  }
}
