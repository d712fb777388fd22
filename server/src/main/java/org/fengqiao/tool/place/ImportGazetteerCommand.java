package org.fengqiao.tool.place;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;

/** Adds and changes named places. */
public final class ImportGazetteerCommand extends TableImport {
  @Override
  public String name() {
    return "import-gazetteer";
  }

  @Override
  String purpose() {
    return "Add or change named places: estates, roads, landmarks, buildings.";
  }

  @Override
  String columns() {
    return """
      名称 name *        the name; never a person, household or room
      类型 kind          小区, 道路, 地标, 楼栋, 其他 or ESTATE, ROAD, LANDMARK, BUILDING, OTHER
      别名 aliases       several with 、 between them
      地址 address       road and number; rooms are cut off
      街道 street, 社区 community   names or codes
      经度 lon, 纬度 lat, 精度 accuracy (metres)\
    """;
  }

  @Override
  List<String> options() {
    return List.of();
  }

  @Override
  String optionsTold() {
    return "--datum D   WGS84, CGCS2000, GCJ02, BD09; without it coordinates must show it by their"
        + " communities\n";
  }

  @Override
  PlacesReport report(
      PlaceImports imports, PlaceSheets file, Path path, Wanted wanted, Actor actor) {
    return imports.places(file.sheets(), wanted.datum(), wanted.dryRun(), actor);
  }
}
