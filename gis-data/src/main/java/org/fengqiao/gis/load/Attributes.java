package org.fengqiao.gis.load;

import org.fengqiao.gis.read.RawArea;

/**
 * What an area's row says, as texts; empty where it is silent.
 *
 * @param number position in the file from 1
 */
record Attributes(
    int number,
    String code,
    String name,
    String households,
    String householdsSource,
    String householdsYear,
    String type,
    String parent) {

  static Attributes of(RawArea area, Columns columns) {
    return new Attributes(
        area.number(),
        columns.text(area, Column.CODE),
        columns.text(area, Column.NAME),
        columns.text(area, Column.HOUSEHOLDS),
        columns.text(area, Column.HOUSEHOLDS_SOURCE),
        columns.text(area, Column.HOUSEHOLDS_YEAR),
        columns.text(area, Column.TYPE),
        columns.text(area, Column.PARENT));
  }
}
