package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.fengqiao.tool.backtest.Run;

/** Back-test of the forecast on a file of incidents. */
public final class BacktestCommand implements Command {
  @Override
  public String name() {
    return "backtest";
  }

  @Override
  public String help() {
    return """
    Back-test the forecast on a file of incidents against plain rivals.
    usage: backtest FILE.csv[.gz] --lon COL --lat COL --time COL --cell M [--horizon 7,14,30]
             [--kind COL] [--crs lonlat|planar] [--unit m|ft] [--polygons FILE.geojson]
             [--households PROPERTY] [--where COL=V1,V2] [--drop COL=V] [--delay DAYS]
             [--arrival COL] [--keep-stacked] [--json]

    FILE is a table in UTF-8 with a header line, plain or gzip, separated by comma, semicolon or tab.
      --lon --lat    columns of the position: degrees, or with --crs planar eastings and northings
                     in metres or (--unit ft) feet; rows without one are counted and left out
      --time         column of the time; the date as written counts: 2015-01-31, 2015-01-31T08:00:00,
                     1/31/2015 8:00 AM, 31.1.2015, 2015年1月31日, 20150131, 2015-W05-6, 2015-031,
                     epoch seconds, milliseconds or microseconds. 1/2/2015 is the second of January unless another row has a first
                     number above 12
      --cell M       equal squares of M metres; degrees become metres at the median latitude
      --polygons     areas to choose from instead of squares; with a property households (or the one
                     named by --households) the budget is 1, 2 and 5 % of households, else of areas
      --kind         also every kind of this column with 200 matters or more (20 kinds at most)
      --where        keep rows with one of these values; may be given several times, all must hold
      --drop         leave rows with one of these values out; several times, any is enough
      --delay DAYS   every matter becomes known so many days after it happened
      --arrival COL  or at this time; a forecast never sees what became known later

    The first half of the period is learned from and then frozen; windows of each horizon follow each
    other in the second half without overlap. Squares in which something was known in the first half
    are the study area (with --polygons: all areas); matters elsewhere count as missed. The top K % are
    the ceil(K % of cells) best by score, ties by cell (squares row by row from south-west, areas by
    their place in the file). A point on which 1 % of all rows of the file lie, 50 or more, and five
    times as many as on the tenth commonest, is a default geocode: told, and left out unless
    --keep-stacked.

    Ours goes where the whole history says, but for cells it exchanges: the least promising for the
    most promising, as long as the chance of losing more than 3 % against the whole history over a
    period as long as the first half stays under 2.3 %, its promises believed as far as it kept them
    there. With few matters nothing is exchanged and ours equals allHistory.

    hitRate = hits / all matters; pai = hitRate / share of area chosen; pei = hits / best hits of any
    choice of that size, all windows together. Rivals: allHistory, last30, smoothed (mean over cell and
    neighbours, whole history), random (what is to be expected).

    --json prints {"horizons":{"7":{"top1":{"ours":{"hitRate","pai","pei","ci95":[lo,hi],…},
    "allHistory":{…},"last30":{…},"smoothed":{…},"random":{…}},"top2":…,"top5":…,…}},"study","input"}.
      ci95     of ours: interval of 95 % of the PAI of ours minus that of allHistory; of a rival: of
               ours minus that rival; paired bootstrap of whole windows, so 0 inside means no
               difference shown. null when there are fewer than 12 windows (see notes)
      paiCi95  of the method's own PAI
      oursRatio, oursRatioCi95  PAI of ours by that of the rival (of ours: by allHistory)
      alarmPrecision  share of chosen cells in which something happened within the window
      leadDays        mean days from the first window of an unbroken run to a matter hit
      logScore        mean log share given to the cell of a matter, over equal shares, nats
      coverageTop5, coverageAll  share of cells whose count lay in the forecast's interval of 90 %
      promisedTop5, promisedAll  what these intervals promise by the forecast's own law: 90 % or more,
                      as whole numbers cannot hold exactly 90 %
      reliability     tenths of the chances told that anything comes to a cell: told, came, Wilson's interval of
                      95 % (low, high: forecasts taken as independent) and half the width of the one that takes
                      windows as the sample (halfByWindows); the table marks with * and ** what either misses
      weights         anchor, shrunk rates (whole, 90 d, 30 d), repeats (3 d, 10 d), self-excitation
      budget          what budgets are a share of: households or cells
    The same input gives the same bits.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    return Run.run(args, out);
  }
}
