package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.crs.Evidence.Kind;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.read.DeclaredCrs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Proposes the coordinate system of a file from what it says, where its numbers lie, and how its
 * ground agrees with the known outline of the district under each hypothesis. A .prj of WGS 84 over
 * shifted coordinates is common, so degrees are conclusive only where the overlap separates; a
 * projected CGCS2000 system whose coordinates fall into its strip is.
 */
public final class CrsDetection {
  /** Measured on drawn street maps: right datum 0.89 to 0.99, wrong one 0.03 and more below. */
  private static final double GOOD_OVERLAP = 0.8;

  private static final double CLEAR_MARGIN = 0.025;

  /** Less than half of what GCJ-02 moves a place. */
  private static final double SMALL_SHIFT_M = 200;

  /** Below this the overlap says nothing: one street of a district, or another place. */
  private static final double TELLING_OVERLAP = 0.3;

  private CrsDetection() {}

  private record Scored(Hypothesis hypothesis, double extent, double overlap) {}

  /**
   * Looks at a file.
   *
   * @param declared what it says
   * @param areas its areas in its own coordinates, in no order; memory does not grow with them
   * @param ground what is known of where it must lie
   * @param parameters of an old datum, when somebody gave them
   */
  public static CrsProposal propose(
      DeclaredCrs declared,
      List<Geometry> areas,
      KnownGround ground,
      @Nullable SevenParameters parameters) {
    SourceCrs said = CrsDeclarations.of(declared).orElse(null);
    Centres centres = Centres.of(areas);
    if (centres.count() == 0) {
      return new CrsProposal(null, false, false, said, List.of(), List.of());
    }
    List<Hypothesis> candidates = Candidates.of(centres, said, ground, parameters);
    if (candidates.isEmpty()) {
      return nothingFits(said, centres);
    }
    Envelope box = centres.box(areas);
    Overlaps overlaps = ground.outline() == null ? null : new Overlaps(ground.outline());
    Silhouette[] drawn = new Silhouette[2];
    List<Scored> scored = new ArrayList<>();
    for (Hypothesis one : candidates) {
      double overlap = 0;
      if (overlaps != null) {
        overlap = overlaps.overlap(silhouette(drawn, areas, box, one.northFirst()), one);
      }
      scored.add(new Scored(one, centres.share(one::holds), overlap));
    }
    Scored winner = winner(scored, said);
    double shiftM =
        overlaps == null || winner.overlap() < TELLING_OVERLAP
            ? Double.NaN
            : overlaps.shiftM(
                silhouette(drawn, areas, box, winner.hypothesis().northFirst()),
                winner.hypothesis());
    return proposal(declared, said, scored, winner, shiftM, ground);
  }

  private static Silhouette silhouette(
      @Nullable Silhouette[] drawn, List<Geometry> areas, Envelope box, boolean northFirst) {
    Silhouette one = drawn[northFirst ? 1 : 0];
    if (one == null) {
      one = new Silhouette(areas, box, northFirst);
      drawn[northFirst ? 1 : 0] = one;
    }
    return one;
  }

  /** The best overlap where it tells, the declaration unless another is clearly better. */
  private static Scored winner(List<Scored> scored, @Nullable SourceCrs said) {
    Scored best = scored.stream().max(Comparator.comparingDouble(Scored::overlap)).orElseThrow();
    Scored first = scored.getFirst();
    boolean told = best.overlap() >= TELLING_OVERLAP;
    boolean declared = said != null && sameSystem(first.hypothesis().crs(), said);
    if (told && (!declared || best.overlap() - first.overlap() >= CLEAR_MARGIN)) {
      return best;
    }
    return first;
  }

  private static CrsProposal proposal(
      DeclaredCrs declared,
      @Nullable SourceCrs said,
      List<Scored> scored,
      Scored winner,
      double shiftM,
      KnownGround ground) {
    Hypothesis won = winner.hypothesis();
    double next =
        scored.stream()
            .filter(s -> !s.hypothesis().sameGround(won))
            .mapToDouble(Scored::overlap)
            .max()
            .orElse(0);
    boolean separated =
        winner.overlap() >= GOOD_OVERLAP
            && winner.overlap() - next >= CLEAR_MARGIN
            && shiftM <= SMALL_SHIFT_M;
    boolean conclusive = conclusive(won.crs(), said, separated);
    List<Finding> findings = new ArrayList<>();
    if (won.northFirst()) {
      findings.add(Finding.of(FindingCode.SWAPPED_AXES, Map.of("system", won.crs().name())));
    }
    if (said != null && !(said instanceof Unsupported) && !sameSystem(said, won.crs())) {
      findings.add(contradicted(said, won.crs()));
    }
    return new CrsProposal(
        won.crs(),
        won.northFirst(),
        conclusive,
        said,
        evidence(declared, said, scored, winner, shiftM, ground),
        findings);
  }

  private static boolean conclusive(SourceCrs won, @Nullable SourceCrs said, boolean separated) {
    return switch (won) {
      case SourceCrs.Degrees d -> separated;
      case SourceCrs.WebMercator w -> separated;
      // Nobody shifts a map into a system of surveyors.
      case Strip strip -> said != null && sameStrip(said, strip);
      case Survey survey -> said != null && said.equals(survey);
      case OldNational old -> false;
      case Unsupported none -> false;
    };
  }

  private static CrsProposal nothingFits(@Nullable SourceCrs said, Centres centres) {
    double[] middle = centres.middle();
    String name = said == null ? "none" : said.name();
    return new CrsProposal(
        null,
        false,
        false,
        said,
        List.of(
            new Evidence(name, Kind.EXTENT, 0, "no system puts the middle of the file into China")),
        List.of(
            Finding.of(
                FindingCode.WRONG_EXTENT,
                Map.of("x", middle[0], "y", middle[1], "declared", name))));
  }

  static Finding contradicted(SourceCrs said, SourceCrs found) {
    return Finding.of(
        FindingCode.CRS_CONTRADICTED, Map.of("declared", said.name(), "found", found.name()));
  }

  private static List<Evidence> evidence(
      DeclaredCrs declared,
      @Nullable SourceCrs said,
      List<Scored> scored,
      Scored winner,
      double shiftM,
      KnownGround ground) {
    List<Scored> order = new ArrayList<>(scored);
    order.sort(Comparator.comparing((Scored s) -> !s.equals(winner)));
    List<Evidence> all = new ArrayList<>();
    String origin = declared.origin() == null ? "file" : declared.origin();
    for (Scored one : order) {
      Hypothesis h = one.hypothesis();
      if (said != null) {
        boolean same = sameSystem(said, h.crs());
        String text = origin + " says " + said.name();
        all.add(new Evidence(h.name(), Kind.DECLARED, same ? 1 : 0, text));
      }
      all.add(evidence(h, Kind.EXTENT, one.extent(), "%.3f of the areas lie in China"));
      if (ground.outline() != null) {
        String text = "common ground with the " + ground.source() + " %.3f";
        all.add(evidence(h, Kind.OVERLAP, one.overlap(), text));
      }
      if (one.equals(winner) && !Double.isNaN(shiftM)) {
        all.add(evidence(h, Kind.SHIFT, shiftM, "the outline lies best %.0f m away"));
      }
    }
    return all;
  }

  private static Evidence evidence(Hypothesis h, Kind kind, double value, String text) {
    double rounded = Math.rint(value * 1e4) / 1e4;
    return new Evidence(h.name(), kind, rounded, String.format(Locale.ROOT, text, value));
  }

  /** The same strip, with or without the number before the easting. */
  static boolean sameStrip(SourceCrs a, SourceCrs b) {
    if (a instanceof Strip one && b instanceof Strip other) {
      return one.meridian() == other.meridian();
    }
    return a.equals(b);
  }

  static boolean sameSystem(SourceCrs a, SourceCrs b) {
    return Hypothesis.ground(a).equals(Hypothesis.ground(b));
  }
}
