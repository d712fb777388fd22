package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fengqiao.gis.check.Change.Kind;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
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

  private final List<Area> areas;
  private final Parents parents;
  private final CheckRules rules;
  private final boolean wide;
  private final List<Geometry> outlines;
  private final Sound sound;
  private final List<Map<Kind, Set<Integer>>> history = new ArrayList<>();

  private CoverageRepair(List<Area> areas, Parents parents, CheckRules rules, boolean wide) {
    this.areas = areas;
    this.parents = parents;
    this.rules = rules;
    this.wide = wide;
    this.sound = Sound.of(areas);
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
    return new CoverageRepair(areas, parents, rules, false).run();
  }

  /**
   * Repairs noise and gives every overlap and every enclosed gap, however wide, to the neighbour
   * with the longest shared edge. Only for a person who asked for it and looks at the result.
   */
  public static Repaired repairWide(List<Area> areas, Parents parents, CheckRules rules) {
    return new CoverageRepair(areas, parents, rules, true).run();
  }

  private Repaired run() {
    Survey survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
    Checked found = CoverageCheck.report(areas, parents, rules, survey, sound.findings());
    for (int round = 0; round < ROUNDS; round++) {
      boolean changed = false;
      Map<Integer, Geometry> cut = new ParentCheck(parents, rules).cut(areas, outlines);
      if (apply(cut, Kind.CUT_TO_PARENT)) {
        survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
        changed = true;
      }
      if (apply(noded(survey), Kind.SNAPPED)) {
        survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
        changed = true;
      }
      if (apply(snapped(survey), Kind.SNAPPED)) {
        survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
        changed = true;
      }
      if (assign(survey)) {
        survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), wide);
        changed = true;
      }
      if (wide && apply(Strays.of(areas, sound.outlines(), survey), Kind.WIDE)) {
        survey = Survey.of(List.copyOf(outlines), rules.toleranceM(), true);
        changed = true;
      }
      if (!changed) {
        break;
      }
    }
    return result(found, survey);
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

  private Map<Integer, Geometry> snapped(Survey survey) {
    return Snapping.of(
        survey.mesh(), survey.nearby(), rules.toleranceM(), survey.frozen(rules.toleranceM()));
  }

  private boolean assign(Survey survey) {
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
    return apply(assigned.outlines(), Kind.SNAPPED);
  }

  private boolean apply(Map<Integer, Geometry> made, Kind kind) {
    made.forEach((a, outline) -> {
      outlines.set(a, outline);
      note(a, kind);
    });
    return !made.isEmpty();
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
            .filter(i -> !history.get(i).isEmpty() && !outlines.get(i).isEmpty())
            .mapToObj(this::change)
            .toList();
    return new Repaired(
        repaired, changes, found, CoverageCheck.report(repaired, parents, rules, survey, lost));
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
