package org.fengqiao.tool.demo;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.kernel.Outcome;

/** Where in its grid each matter of the year was reported, and by which means. */
final class Spots {
  /** Metres from the middle of the grid, at most; halved while the spot lies outside. */
  private static final double REACH_M = 120;

  private static final double METRES_PER_DEGREE = 111_320;

  private final Grids grids;
  private final String district;
  private final SplittableRandom random;

  Spots(Grids grids, String district, SplittableRandom random) {
    this.grids = grids;
    this.district = district;
    this.random = random;
  }

  /** The report as the phone would have sent it: mostly by GPS, sometimes tapped on the map. */
  Report report(OpenItem matter, GridCell cell) {
    double[] at = inside(cell);
    boolean petition = matter.track() == Track.PETITION;
    // A clerk looks for the place on the map; nobody stands there with a phone.
    boolean tapped = random.nextInt(8) == 0 || petition;
    return new Report(
        matter.key(),
        matter.kind(),
        matter.subKind(),
        tapped ? Datum.CGCS2000 : Datum.WGS84,
        at[0],
        at[1],
        (double) (tapped ? 5 : 4 + random.nextInt(22)),
        matter.occurredAt(),
        matter.text(),
        matter.peopleInvolved(),
        Set.copyOf(matter.safety()),
        tapped ? "MAP" : "GPS",
        matter.reportedAt().minusSeconds(5 + random.nextInt(55)),
        matter.reportedAt(),
        List.of(),
        null,
        matter.scale().amount(),
        petition
            ? new Report.Origin(matter.channel(), matter.receiptLevel(), null, matter.receivedOn())
            : Report.Origin.FIELD);
  }

  private double[] inside(GridCell cell) {
    for (double reach = REACH_M; reach > 8; reach /= 2) {
      double angle = 2 * Math.PI * random.nextDouble();
      double away = reach * Math.sqrt(random.nextDouble()) / METRES_PER_DEGREE;
      double lon = cell.lon() + away * Math.cos(angle) / Math.cos(Math.toRadians(cell.lat()));
      double lat = cell.lat() + away * Math.sin(angle);
      if (grids.locate(district, Datum.CGCS2000, lon, lat, 0)
              instanceof Outcome.Done<Located>(Located found)
          && cell.code().equals(found.grid())) {
        return new double[] {lon, lat};
      }
    }
    return new double[] {cell.lon(), cell.lat()};
  }
}
