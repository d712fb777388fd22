package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fengqiao.gis.check.Change.Kind;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Mends what is noise and leaves what is wrong. In turns, until nothing changes any more: outlines
 * are made valid; what leaves its parent by less than the thresholds is cut off; corners and edges
 * of neighbours within the tolerance are brought together; what slivers are left go to the
 * neighbour with the longest shared edge. Overlaps and gaps wider than the tolerance keep every
 * corner and stay findings.
 *
 * <p>The same areas always give the same result, and what was repaired is not changed by another
 * repair. Afterwards neighbours have the same corners along their common edge.
 */
public final class CoverageRepair {
  private static final int ROUNDS = 10;

  /** Loose edges beyond which what is known of them is let go while they are snapped. */
  private static final int MANY = 200_000;

  private final List<Area> areas;
  private final ParentCheck parentCheck;
  private final CheckRules rules;
  private final boolean wide;
  private final List<Geometry> outlines;
  private final Sound sound;
  private @Nullable Survey survey;
  private final List<Map<Kind, Set<Integer>>> history = new ArrayList<>();

  private CoverageRepair(List<Area> areas, Parents parents, CheckRules rules, boolean wide) {
    this.areas = areas;
    this.parentCheck = new ParentCheck(areas, parents, rules);
    this.rules = rules;
    this.wide = wide;
    this.sound = Sound.of(areas, rules.toleranceM());
    this.outlines = new ArrayList<>(sound.outlines());
    areas.forEach(a -> history.add(new EnumMap<>(Kind.class)));
    for (int i = 0; i < areas.size(); i++) {
      if (sound.mended().get(i)) {
        note(i, Kind.MADE_VALID);
      }
    }
  }

  /**
   * Repairs noise.
   *
   * @param areas of one tier, in the order of the file
   * @param parents what is known of the tier above
   * @param rules with the tolerance
   */
  public static Repaired repair(List<Area> areas, Parents parents, CheckRules rules) {
    return new CoverageRepair(areas, parents, rules, false).result();
  }

  /**
   * Repairs noise and gives every overlap and every enclosed gap, however wide, to the neighbour
   * with the longest shared edge. Only for a person who asked for it and looks at the result.
   */
  public static Repaired repairWide(List<Area> areas, Parents parents, CheckRules rules) {
    return new CoverageRepair(areas, parents, rules, true).result();
  }

  /** Where there is too much to look at, nothing is repaired. */
  private Repaired result() {
    try {
      return run();
    } catch (Crowded e) {
      Checked told = CoverageCheck.crowded(areas, parentCheck, rules, sound, e);
      return new Repaired(areas, List.of(), told, told);
    }
  }

  private Repaired run() {
    Checked found = CoverageCheck.report(areas, parentCheck, rules, now(), sound.findings());
    for (int round = 0; round < ROUNDS; round++) {
      List<Geometry> before = List.copyOf(outlines);
      turn();
      if (!moved(before)) {
        break;
      }
    }
    return result(found, now());
  }

  private Survey survey() {
    return Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
  }

  private void turn() {
    apply(parentCheck.cut(outlines), Kind.CUT_TO_PARENT);
    apply(noded(now()), Kind.SNAPPED);
    apply(snapped(), Kind.SNAPPED);
    assign(now());
    if (wide) {
      apply(Strays.of(areas, sound.outlines(), now()), Kind.WIDE);
    }
  }

  /** The survey of the outlines as they are; made only when they changed. */
  private Survey now() {
    Survey known = survey;
    if (known == null) {
      known = survey();
      survey = known;
    }
    return known;
  }

  /** Whether a turn changed anything in the end; an outline it only went around is put back. */
  @SuppressWarnings("ReferenceEquality") // an outline nobody touched is the same object
  private boolean moved(List<Geometry> before) {
    boolean moved = false;
    for (int i = 0; i < outlines.size(); i++) {
      Geometry was = before.get(i);
      if (outlines.get(i) != was) {
        if (Difference.none(was, outlines.get(i))) {
          outlines.set(i, was);
        } else {
          moved = true;
        }
      }
    }
    return moved;
  }

  /** Corners where edges cross around wide ground, so that mending beside it leaves it alone. */
  private Map<Integer, Geometry> noded(Survey survey) {
    Map<Integer, Geometry> noded = new TreeMap<>();
    for (Geometry ground : survey.zones().ground()) {
      for (int a : survey.tree().near(ground.getEnvelopeInternal())) {
        Geometry made = Outline.rebuilt(survey.mesh(), a, survey.arrangement()::chain);
        if (made != null && Outline.valid(made)) {
          noded.put(a, made);
        }
      }
    }
    return noded;
  }

  private Map<Integer, Geometry> snapped() {
    Mesh mesh = now().mesh();
    Nearby nearby = now().nearby();
    Predicate<Pos> frozen = now().frozen(rules.toleranceM());
    if (nearby.loose().size() > MANY) {
      // So much will be snapped that it has to be looked at again anyway.
      survey = null;
    }
    return Snapping.of(mesh, nearby, rules.toleranceM(), frozen);
  }

  private void assign(Survey survey) {
    Assigning.Assigned assigned =
        Assigning.of(
            survey.mesh(),
            areas,
            survey.nearby(),
            survey.arrangement(),
            survey.faces(),
            face -> wide || !face.wide());
    assigned
        .partners()
        .forEach((a, others) -> note(a, wide ? Kind.WIDE : Kind.SLIVER).addAll(others));
    apply(assigned.outlines(), Kind.SNAPPED);
  }

  private void apply(Map<Integer, Geometry> made, Kind kind) {
    made.forEach((a, outline) -> {
      outlines.set(a, outline);
      note(a, kind);
    });
    if (!made.isEmpty()) {
      // Let go of before the next is made: each is as large as what is wrong.
      survey = null;
    }
  }

  private Set<Integer> note(int area, Kind kind) {
    return history.get(area).computeIfAbsent(kind, k -> new TreeSet<>());
  }

  private Repaired result(Checked found, Survey survey) {
    // What was made valid is no fault any more; what has no ground at all still is.
    List<Finding> lost =
        sound.findings().stream().filter(f -> f.code() != FindingCode.INVALID).toList();
    List<Area> repaired = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      Geometry outline = outlines.get(i);
      repaired.add(outline.isEmpty() ? areas.get(i) : areas.get(i).with(outline));
    }
    List<Change> changes =
        IntStream.range(0, areas.size())
            .parallel()
            .filter(this::changed)
            .mapToObj(this::change)
            .toList();
    return new Repaired(
        repaired, changes, found, CoverageCheck.report(repaired, parentCheck, rules, survey, lost));
  }

  private boolean changed(int i) {
    Geometry outline = outlines.get(i);
    return !outline.isEmpty()
        && (sound.mended().get(i)
            || (!history.get(i).isEmpty() && !Difference.none(sound.outlines().get(i), outline)));
  }

  private Change change(int i) {
    Area area = areas.get(i);
    Map<Kind, Set<Integer>> notes = history.get(i);
    List<String> codes = new ArrayList<>();
    codes.add(area.label());
    notes.values().forEach(others -> others.forEach(o -> add(codes, areas.get(o).label())));
    Geometry before = area.geometry();
    Geometry after = outlines.get(i);
    Difference difference = Difference.between(sound.outlines().get(i), after);
    return new Change(
        notes.keySet().stream().max(Kind::compareTo).orElse(Kind.SNAPPED),
        area.number(),
        codes,
        before,
        after,
        difference.gainedM2(),
        difference.lostM2());
  }

  private static void add(List<String> codes, String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
