package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The house rule: places are counted, scored and searched, persons never. No parameter of any
 * operation and no column of any table can name, count, tag or rank a person.
 */
class PlacesNeverPersonsIT {
  /** Everything one can ask by. A new name here is a decision somebody must defend. */
  private static final Set<String> ASKABLE =
      Set.of(
          "accuracyM",
          "after",
          // whose codes they are
          "scheme",
          // the check code printed on a paper
          "code",
          // why a matter arose, and at which level of office it was received
          "cause",
          "received",
          // how near the next clock of a matter is
          "due",
          "datum",
          // number of a grid in the difference of a repair
          "no",
          "encoding",
          // how many free codes of grids
          "count",
          "borders",
          "layer",
          "grid",
          "kind",
          "lat",
          "level",
          "limit",
          "lon",
          "number",
          "dryRun",
          "object",
          "parent",
          "q",
          "report",
          "sha256",
          "state",
          "street",
          "version",
          "view",
          "confirmed",
          "from",
          "on",
          "asOf",
          // how many days apart
          "step",
          // which of the three networks over a grid
          // of a file of grids, and what it is about
          "name",
          "note",
          "table",
          "to",
          "source",
          "language",
          "present",
          "sort",
          // an export: its set of columns, its format, and whether the words of persons go along,
          // which is permitted apart and audited
          "columns",
          "format",
          "personal",
          // the other system a text is copied for
          "for",
          // an address and what to prefer when places are looked up; neither is kept
          "near",
          "text",
          // codes nobody knew are right, and there are no others
          "acceptNew",
          "complete",
          // made by the client, names an upload
          "id");

  /** Words that no parameter, and no column outside accounts and sealed stores, may contain. */
  private static final Set<String> PERSONAL =
      Set.of(
          "person",
          "persons",
          "petitioner",
          "complainant",
          "reporter",
          "party",
          "parties",
          "phone",
          "tel",
          "mobile",
          "identity",
          "idcard",
          "surname",
          "firstname",
          "fullname",
          "gender",
          "birth",
          "nickname",
          "tag",
          "tags",
          "blacklist",
          "habitual",
          "visits",
          "petitions",
          "complaints",
          "ranking",
          "wechat",
          "email");

  /** Names that sound personal and are not, with the reason. */
  private static final Set<String> ALLOWED =
      Set.of(
          // the account of the worker who reported, so that only he may add to his report
          "report.reporter_id",
          "item.reporter_id",
          "item_row.reporter_id",
          // public telephones of offices, never of a person
          "body.phone",
          "centre.phone",
          "resource.phone",
          // encrypted; no query can look into it
          "item_text.sealed_parties");

  @Test
  void nothingIsAskedByPerson() throws Exception {
    Set<String> asked = new TreeSet<>();
    for (Operation operation : Operation.all()) {
      asked.addAll(operation.query());
      for (String word : Operation.words(operation.path().replace("/", "-"))) {
        if (!operation.path().equals("/api/scores/ranking")) {
          assertThat(PERSONAL).as(operation.name()).doesNotContain(word);
        }
      }
    }
    assertThat(ASKABLE).containsAll(asked);
  }

  @Test
  void noColumnCountsOrTagsPersons() throws Exception {
    List<String> wrong = new ArrayList<>();
    try (TestDatabase database = TestDatabase.create();
        Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = 'public'
                  AND table_name NOT IN ('spatial_ref_sys', 'flyway_schema_history',
                    'geometry_columns', 'geography_columns')\
                """)) {
      while (rows.next()) {
        String column = rows.getString(2);
        for (String word : Operation.words(column)) {
          if (PERSONAL.contains(word) && !ALLOWED.contains(rows.getString(1) + "." + column)) {
            wrong.add(rows.getString(1) + "." + column);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
