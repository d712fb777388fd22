package org.fengqiao.tool.place;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;

/** Opens, renames and ends streets and communities. */
public final class ImportCodesCommand extends TableImport {
  private static final String NEW = "--accept-new";
  private static final String COMPLETE = "--complete";

  @Override
  public String name() {
    return "import-codes";
  }

  @Override
  String purpose() {
    return "Bring the table of division codes: streets and communities with their names; or codes of other schemes.";
  }

  @Override
  String columns() {
    return """
      区划代码 code *    6, 9 or 12 digits
      名称 name *
      撤销日期 to        the place is no more from that day
    or, for codes of other schemes:
      编码体系 scheme *  e.g. CJT349
      外部编码 external_code *
      本系统编码 our_code *   of a street, community or grid here, of today or before
      启用日期 from, 终止日期 to   today and no end when there is none\
    """;
  }

  @Override
  List<String> options() {
    return List.of(NEW, COMPLETE);
  }

  @Override
  String optionsTold() {
    return """
    --accept-new  codes the district does not know yet are right
    --complete  the table holds all there are: what it does not name is no more
    """;
  }

  @Override
  PlacesReport report(
      PlaceImports imports, PlaceSheets file, Path path, Wanted wanted, Actor actor) {
    List<String> options = wanted.options();
    return imports.codes(
        file.sheets(), options.contains(NEW), options.contains(COMPLETE), wanted.dryRun(), actor);
  }
}
