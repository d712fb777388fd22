package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Links that spdep 1.2-7 found in published data sets, where those are at hand. */
class ContiguityOracleTest {
  private static final Pattern FEATURE =
      Pattern.compile("\"id\": \"?([^\" }]+)\"? .*\"geometry\": (\\{.*?\\}) \\}");
  private static final Path ORACLE = Path.of("/work/shared/oracle");

  @ParameterizedTest
  @ValueSource(strings = {"boston_tracts", "columbus", "edge_lattice", "nc_sids", "ny8_leukemia"})
  void findsTheLinksOfSpdep(String set) throws IOException, ParseException {
    Path folder = ORACLE.resolve(set);
    assumeThat(folder).exists();
    List<String> ids = new ArrayList<>();
    List<Geometry> areas = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("features.geojson"))) {
      Matcher feature = FEATURE.matcher(line);
      if (feature.find()) {
        ids.add(feature.group(1));
        areas.add(new GeoJsonReader().read(feature.group(2)));
      }
    }
    Borders found = Contiguity.bordersPlanar(areas, 0);
    TreeSet<String> queen = new TreeSet<>();
    TreeSet<String> rook = new TreeSet<>();
    List<String> lines = Files.readAllLines(folder.resolve("neighbours.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.replace("\"", "").split(",", -1);
      queen.add(cells[0] + " " + cells[1]);
      if (cells[2].equals("1")) {
        rook.add(cells[0] + " " + cells[1]);
      }
    }
    assertThat(links(found.queen(), ids)).isEqualTo(queen);
    assertThat(links(found.rook(), ids)).isEqualTo(rook);
  }

  private static TreeSet<String> links(Neighbours neighbours, List<String> ids) {
    TreeSet<String> links = new TreeSet<>();
    for (int i = 0; i < neighbours.size(); i++) {
      for (int j : neighbours.of(i)) {
        links.add(ids.get(i) + " " + ids.get(j));
      }
    }
    return links;
  }
}
