package org.fengqiao.tool.place;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;

/** Writes households and population of grids. */
public final class ImportHouseholdsCommand extends TableImport {
  @Override
  public String name() {
    return "import-households";
  }

  @Override
  String purpose() {
    return "Bring households and population of the grids that answer today.";
  }

  @Override
  String columns() {
    return """
      网格编码 code *    of the grid
      户数 households *
      人口 population
      来源 source        the file's name when there is none
      年份 year          this year when there is none\
    """;
  }

  @Override
  List<String> options() {
    return List.of();
  }

  @Override
  String optionsTold() {
    return "";
  }

  @Override
  PlacesReport report(
      PlaceImports imports, PlaceSheets file, Path path, Wanted wanted, Actor actor) {
    String source = String.valueOf(path.getFileName());
    return imports.households(file.sheets(), source, wanted.dryRun(), actor);
  }
}
