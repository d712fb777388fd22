package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.fengqiao.tool.stat.Statistics;

/** Statistics of a folder of counts, points or series. */
public final class StatCommand implements Command {
  @Override
  public String name() {
    return "stat";
  }

  @Override
  public String help() {
    return """
    Compute the statistics of a folder of areas, points or series, as JSON on stdout.
    usage: stat DIR [--flag value]...

    What is computed follows from the files in DIR (CSV in UTF-8, columns in any order, further
    columns are passed over, times are whole numbers or dates):

    AREAS    counts.csv (id and variables), neighbours.csv (id, neighbour_id: directed queen links),
             features.geojson (areas with property id; coordinates are taken as planar)
      --links file|geometry  links from neighbours.csv (the default where it is there), or from
                             shared corners of features.geojson (as R's poly2nb)
      --count V --pop P      also rates (eb_global, eb_local_geoda and others, the variables RAW_RATE
                             and EB_RATE), and a Poisson scan around the areas' centroids
      Output: id_order; cases of values by unit, for every variable X under row-standardised (W) and
      binary (B) weights: moran_global_W_X, gi_W_X, gistar_W_X, local_moran_W_X; exact_perm_X (exact
      conditional permutation tails) for whole numbers of 0 or more; of the scan: counts, population,
      rounding (a scan counts whole cases: half up), total_cases, total_population, centroids, mc,
      clusters; left_out (id, reason).
    POINTS   points.csv (id, x, y, cases, controls): Bernoulli scan: total_cases, total, clusters
             points.csv (id, t, x, y): Knox test: cases by pair of distances (p_poisson_greater:
             more close pairs, p_poisson_as_many: as many or more), mc for the middle pair (p: time
             dealt to pairs anew, exact, as R's surveillance draws; p_events: times dealt to events)
      --eps-t 7,14,30 --eps-s 10,25,50,100   distances in time and space that are close
    CASES    cases.csv (id of a location, t or date, n where more than one) and locations.csv (id,
             lat, lon in degrees, or x, y): prospective space-time permutation scan, windows that end
             on the last day with a case: total_cases, clusters, max_radius_km
    SERIES   series.csv (series, t, value): expected (by series: Mann-Kendall test S, varS, z,
             p_two_sided, tau_b (scipy_tau is the same), sen_slope, n_tie_groups, p_exact_two_sided
             without ties, hamed_rao) and series (id, mk_S, mk_z, mk_p, class: one of the 17 emerging
             hot spot classes, the values taken as z)
             counts.csv (t, count, also year, week): cases ears_C1, ears_C2, ears_C3,
             farrington_flexible_noufaily2013, farrington_1996, cusum_rossi, bayes, glr_pois
             with t, upperbound, alarm for the last 37 steps
      --from T           first step told            --frequency N   steps of a year (52)

    Scans:  --max-radius R  largest circle (planar unit or km; none, cases: 3)
            --max-share S   largest share of population or cases in a circle (0.5)
            --window D      longest time window in days (7)     --clusters N  most clusters told
            --replications N --seed K   Monte Carlo (999; Knox 9999)
    Series: --window N      EARS baseline (7)
            --alpha A       level of steps, trends and bounds (each method's own)

    Null is what is undefined: an island's z, constant values, a rate without population, a bound
    with too few cases. Nothing else is read or written. Data that make no sense (a negative count, a
    fraction where cases are counted, an unknown id) end it with one line and exit code 1.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    return Statistics.run(args, out);
  }
}
