package org.fengqiao.tool.place;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;

/** Adds and changes construction, demolition and property projects. */
public final class ImportProjectsCommand extends TableImport {
  @Override
  public String name() {
    return "import-projects";
  }

  @Override
  String purpose() {
    return "Add or change construction, demolition and property projects.";
  }

  @Override
  String columns() {
    return """
      名称 name *        the name; never a person, household or room
      类型 kind          建设, 拆迁, 物业, 其他 or CONSTRUCTION, DEMOLITION, PROPERTY, OTHER
      阶段 stage         规划, 在建, 停工, 完工 or PLANNED, UNDER_WAY, PAUSED, FINISHED
      经度 lon, 纬度 lat, or 范围 wkt: POLYGON or MULTIPOLYGON
      开始日期 valid_from, 结束日期 valid_to
    or GeoJSON with these properties and Point, Polygon or MultiPolygon\
    """;
  }

  @Override
  List<String> options() {
    return List.of();
  }

  @Override
  String optionsTold() {
    return "--datum D   WGS84, CGCS2000, GCJ02, BD09; without it nothing is stored\n";
  }

  @Override
  boolean geoJson() {
    return true;
  }

  @Override
  PlacesReport report(
      PlaceImports imports, PlaceSheets file, Path path, Wanted wanted, Actor actor) {
    return imports.projects(file.sheets(), wanted.datum(), wanted.dryRun(), actor);
  }
}
