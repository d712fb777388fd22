package org.fengqiao.gazetteer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Outcome;

/**
 * Asks the grids in which datum a table of points was made: in the right one most points lie in the
 * community the table names for them. GCJ-02 and BD-09 are half a kilometre and one off, about the
 * width of a community.
 */
final class DatumEvidence {
  private static final List<Datum> CANDIDATES = List.of(Datum.CGCS2000, Datum.GCJ02, Datum.BD09);
  private static final int ENOUGH = 20;
  private static final int MOST = 2000;
  private static final double GOOD = 0.6;
  private static final double AHEAD = 0.15;

  private DatumEvidence() {}

  /**
   * A point of the table.
   *
   * @param community 12 digits
   */
  record Sample(LonLat at, String community) {}

  /**
   * What the points say.
   *
   * @param best the likeliest datum; CGCS2000 when there is nothing to go by
   * @param conclusive whether it is far enough ahead of the others to go by it
   * @param told one line a datum
   */
  record Verdict(Datum best, boolean conclusive, List<String> told) {}

  static Verdict of(Grids grids, String district, List<Sample> samples) {
    List<Sample> few = samples.size() > MOST ? samples.subList(0, MOST) : samples;
    Map<Datum, Double> shares = new EnumMap<>(Datum.class);
    List<String> told = new ArrayList<>();
    for (Datum datum : CANDIDATES) {
      long agree = few.stream().filter(s -> agrees(grids, district, datum, s)).count();
      double share = few.isEmpty() ? 0 : agree / (double) few.size();
      shares.put(datum, share);
      told.add(
          String.format(
              Locale.ROOT, "%s: %d of %d points in the named community", datum, agree, few.size()));
    }
    Datum best = Datum.CGCS2000;
    for (Datum datum : CANDIDATES) {
      best = share(shares, datum) > share(shares, best) ? datum : best;
    }
    double second = 0;
    for (Datum datum : CANDIDATES) {
      second = datum == best ? second : Math.max(second, share(shares, datum));
    }
    double first = share(shares, best);
    boolean conclusive = few.size() >= ENOUGH && first >= GOOD && first - second >= AHEAD;
    return new Verdict(best, conclusive, told);
  }

  private static double share(Map<Datum, Double> shares, Datum datum) {
    return shares.getOrDefault(datum, 0.0);
  }

  private static boolean agrees(Grids grids, String district, Datum datum, Sample sample) {
    Outcome<Located> at = grids.locate(district, datum, sample.at.lon(), sample.at.lat(), 0);
    return at instanceof Outcome.Done<Located>(Located found)
        && sample.community.equals(found.community());
  }
}
