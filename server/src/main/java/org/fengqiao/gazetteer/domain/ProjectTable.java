package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads tables of projects: a name, what it is, how far it is, days, and a point or an outline as
 * WKT. Pure.
 */
public final class ProjectTable {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_POINTS = 20_000;

  private final GeometryFactory factory = new GeometryFactory();
  private final Datum datum;
  private final List<Project> projects = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int count;

  private ProjectTable(Datum datum) {
    this.datum = datum;
  }

  /**
   * What was read.
   *
   * @param projects without ids
   * @param count lines of the table, those refused among them
   */
  public record Result(List<Project> projects, int count, List<Finding> findings) {
    public Result {
      projects = List.copyOf(projects);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads all sheets that have a column of names.
   *
   * @param datum of the coordinates, null when nobody said; then nothing is publishable
   */
  public static Result read(List<Sheet> sheets, @Nullable Datum datum) {
    boolean known = datum != null && datum != Datum.UNKNOWN;
    ProjectTable table = new ProjectTable(known && datum != null ? datum : Datum.CGCS2000);
    boolean any = false;
    for (Sheet sheet : sheets) {
      Optional<SheetTable> found = SheetTable.of(sheet, Set.of(SheetColumn.NAME));
      any |= found.isPresent();
      found.ifPresent(t -> t.rows().forEach(table::add));
    }
    if (!any) {
      table.findings.add(Finding.of(FindingCode.MISSING_COLUMN, Map.of("columns", "名称")));
    } else if (table.count == 0) {
      table.findings.add(Finding.of(FindingCode.NO_FEATURES, Map.of()));
    }
    if (!known) {
      table.findings.add(
          Finding.of(FindingCode.CRS_UNKNOWN, Map.of("detail", "declare the datum")));
    } else if (datum == Datum.GCJ02 || datum == Datum.BD09) {
      table.findings.add(Finding.of(FindingCode.DATUM_APPROXIMATE, Map.of("accuracyM", 2)));
    }
    return new Result(table.projects, table.count, table.findings);
  }

  private void add(SheetTable.Row row) {
    count++;
    String name = row.text(SheetColumn.NAME);
    boolean written =
        name.length() <= LONGEST_NAME
            && PlainText.fault(name).isEmpty()
            && !name.startsWith("=")
            && !Alike.of(name).isEmpty();
    if (name.isEmpty()) {
      find(FindingCode.MISSING_NAME, row, "");
    } else if (!written) {
      find(FindingCode.MALFORMED, row, "");
    } else if (PlaceWords.personal(name)) {
      find(FindingCode.PERSONAL_NAME, row, ""); // the words themselves are not told again
    } else {
      shape(row, name).ifPresent(shape -> add(row, name, shape));
    }
  }

  private void add(SheetTable.Row row, String name, Geometry shape) {
    var from = row.date(SheetColumn.FROM);
    var to = row.date(SheetColumn.TO);
    if (from != null && to != null && to.isBefore(from)) {
      find(FindingCode.MALFORMED, row, name);
      return;
    }
    projects.add(
        new Project(
            "",
            Project.Kind.of(row.text(SheetColumn.KIND)),
            name,
            Project.Stage.of(row.text(SheetColumn.STAGE)),
            shape,
            from,
            to));
  }

  private Optional<Geometry> shape(SheetTable.Row row, String name) {
    Geometry shape;
    String outline = row.text(SheetColumn.OUTLINE);
    if (outline.isEmpty()) {
      double lon = row.degrees(SheetColumn.LON).orElse(Double.NaN);
      double lat = row.degrees(SheetColumn.LAT).orElse(Double.NaN);
      if (Double.isNaN(lon) || Double.isNaN(lat)) {
        find(FindingCode.NO_GEOMETRY, row, name);
        return Optional.empty();
      }
      shape = factory.createPoint(new Coordinate(lon, lat));
    } else {
      try {
        shape = new WKTReader(factory).read(outline);
      } catch (ParseException | RuntimeException e) {
        find(FindingCode.MALFORMED, row, name);
        return Optional.empty();
      }
    }
    return checked(row, name, shape);
  }

  private Optional<Geometry> checked(SheetTable.Row row, String name, Geometry shape) {
    @Nullable FindingCode fault = null;
    if (shape.isEmpty()) {
      fault = FindingCode.NO_GEOMETRY;
    } else if (!Set.of("Point", "Polygon", "MultiPolygon").contains(shape.getGeometryType())) {
      fault = FindingCode.NOT_POLYGON;
    } else if (shape.getNumPoints() > MOST_POINTS) {
      fault = FindingCode.TOO_MUCH;
    } else if (!inChina(shape)) {
      fault = FindingCode.WRONG_EXTENT;
    } else if (!shape.isValid()) {
      fault = FindingCode.INVALID;
    }
    if (fault != null) {
      find(fault, row, name);
      return Optional.empty();
    }
    shape.apply(new ToCgcs2000(datum));
    return Optional.of(shape);
  }

  private static boolean inChina(Geometry shape) {
    for (Coordinate c : shape.getCoordinates()) {
      if (!new LonLat(c.x, c.y).inChina()) {
        return false;
      }
    }
    return true;
  }

  private record ToCgcs2000(Datum from) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence points, int i) {
      LonLat to = Datums.toCgcs2000(from, new LonLat(points.getX(i), points.getY(i)));
      points.setOrdinate(i, CoordinateSequence.X, to.lon());
      points.setOrdinate(i, CoordinateSequence.Y, to.lat());
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }

  private void find(FindingCode what, SheetTable.Row row, String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", row.number());
    if (!name.isEmpty()) {
      facts.put("name", name);
    }
    findings.add(Finding.of(what, count, facts).as(Severity.ERROR));
  }
}
