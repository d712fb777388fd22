package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.fengqiao.tool.stat.Statistics;

/** Spatial statistics of a folder of counts. */
public final class StatCommand implements Command {
  @Override
  public String name() {
    return "stat";
  }

  @Override
  public String help() {
    return """
    Compute spatial statistics of a folder of areal counts, as JSON on stdout.
    usage: stat DIR [--links file|geometry] [--count V --pop P]

    DIR holds counts.csv (id and variables), neighbours.csv (id, neighbour_id: directed queen
    links) and features.geojson (areas with property id; coordinates are taken as planar).
      --links file      links from neighbours.csv (the default)
      --links geometry  links from shared corners of features.geojson (as R's poly2nb)
      --count V --pop P also rates: eb_global, eb_local_geoda and others, and the variables
                        RAW_RATE and EB_RATE (the eb_global estimate)

    Output: {"id_order":[...],"cases":[{"id":...,"values":{...}}],"left_out":[{"id","reason"}]},
    units in the order of counts.csv, for every variable X under row-standardised (W) and binary
    (B) weights: moran_global_W_X, gi_W_X, gistar_W_X, local_moran_W_X; and exact_perm_X (exact
    conditional permutation tails) for whole numbers of 0 or more. Null is what is undefined: an
    island's z, constant values, a rate without population. Nothing else is read or written.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    return Statistics.run(args, out);
  }
}
