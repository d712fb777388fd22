package org.fengqiao.desk.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.kernel.Level;
import org.fengqiao.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cost of a screen does not grow with history: plans of the lists among a million items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPlanIT {
  private static final String MILLION =
      """
      INSERT INTO item (district, id, number, state, version, track, channel, kind,
        kind_provisional, points, level, safety, urgency, seal, grid_code, grid_version,
        community_code, street_code, place_confirmed, body_code, tier, people_involved, summary,
        text_hash, reporter_id, occurred_at, reported_at, demo, due_on, legal_due_on,
        receipt_level, root_cause)
      SELECT '440105', gen_random_uuid(), '440105-2026-' || (1000000 + n),
        CASE n % 40 WHEN 0 THEN 'REPORTED' WHEN 1 THEN 'MEDIATING' ELSE 'CLOSED' END, 1, 'DISPUTE',
        'GRID', 'NEIGHBOR', false, 1, CASE n % 4999 WHEN 0 THEN 'RED' ELSE 'BLUE' END, '{}', 'NORMAL', 'NONE',
        c || lpad((n % 7 + 1)::text, 3, '0'), 1, c, left(c, 9), true,
        CASE WHEN n % 40 = 1 THEN c || '-PM' END, 'COMMUNITY', 2,
        '事项' || n || CASE WHEN n / 18 % 10 = 0 THEN '楼上漏水' ELSE '夜间噪音' END
          || CASE WHEN n / 18 % 1100 = 7 THEN '电表计费' ELSE '' END, 0,
        ('00000000-0000-4000-8000-' || lpad((n % 500)::text, 12, '0'))::uuid, t, t, true,
        CASE WHEN n % 40 < 2 THEN t::date + 3 ELSE DATE '9999-12-31' END,
        CASE WHEN n % 40 < 2 THEN t::date + 3 ELSE DATE '9999-12-31' END,
        CASE n % 997 WHEN 0 THEN 'CITY' ELSE 'COUNTY' END,
        CASE WHEN n % 40 > 1 AND n % 211 = 0 THEN 'LAND' END
      FROM (SELECT n, '4401050' || lpad((n * 31 % 18 + 1)::text, 2, '0')
            || lpad((n * 17 % 15 + 1)::text, 3, '0') AS c,
          TIMESTAMPTZ '2026-11-01' - (n % 1000) * interval '1 day' - n * interval '1 millisecond'
            AS t
        FROM generate_series(1, 1000000) n) made
      """;

  private TestDatabase database;

  @BeforeAll
  void aMillionItems() throws Exception {
    database = TestDatabase.create();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      // Sorted builds are a third of the work of a million entries one by one.
      List<String> definitions = new ArrayList<>();
      for (List<String> index : indexes(sql)) {
        sql.execute("DROP INDEX " + index.getFirst());
        definitions.add(index.getLast());
      }
      assertThat(definitions).hasSizeGreaterThan(5);
      sql.execute(MILLION);
      sql.execute("SET maintenance_work_mem = '256MB'");
      for (String definition : definitions) {
        sql.execute(definition);
      }
      sql.execute("VACUUM ANALYZE item");
    }
  }

  /** Name and definition of each index of items that no constraint needs. */
  private static List<List<String>> indexes(Statement sql) throws Exception {
    List<List<String>> indexes = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
            FROM pg_index i WHERE indrelid = 'item'::regclass
              AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
            """)) {
      while (rows.next()) {
        indexes.add(List.of(rows.getString(1), rows.getString(2)));
      }
    }
    return indexes;
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void theStreetsInboxReadsFiftyRowsOfItsIndex() throws Exception {
    bounded(
        "street_code = '440105003' AND stage = 'WAITING' ORDER BY urgent_rank, due_on, number"
            + " LIMIT 51",
        "item_waiting");
  }

  @Test
  void alsoDeepInTheList() throws Exception {
    bounded(
        "street_code = '440105003' AND stage = 'WAITING' AND (urgent_rank, due_on, number) >"
            + " (2, DATE '2025-06-01', '440105-2026-1500000')"
            + " ORDER BY urgent_rank, due_on, number LIMIT 51",
        "item_waiting");
  }

  @Test
  void theBodysInboxReadsFiftyRowsOfItsIndex() throws Exception {
    bounded(
        "body_code = '440105003004-PM' AND stage = 'HANDLING'"
            + " ORDER BY urgent_rank, due_on, number LIMIT 51",
        "item_handling");
  }

  @Test
  void theNewestOfAStreetComeFromItsIndex() throws Exception {
    bounded("street_code = '440105003' ORDER BY reported_at DESC, number LIMIT 51", "item_street");
  }

  @Test
  void onesOwnReportsComeFromTheirIndex() throws Exception {
    bounded(
        "reporter_id = '00000000-0000-4000-8000-000000000007'"
            + " ORDER BY reported_at DESC, number LIMIT 51",
        "item_reporter");
  }

  @Test
  void openItemsOfAStreetAreCountedAndSearchedThroughTheirIndex() throws Exception {
    String open =
        " FROM item_row WHERE district = '440105' AND street_code = '440105003'"
            + " AND stage <> 'ENDED' AND summary ILIKE '%没有%'";
    assertThat(String.join("\n", plan("SELECT id" + open)))
        .contains("item_open")
        .doesNotContain("Seq Scan");
  }

  @Test
  void aRareWordIsFoundAtAnyAgeByReadingItsOwnRows() throws Exception {
    ItemQuery search = search(List.of(STREET), "电表");
    List<String> everyAge = plan(SearchSql.everyAge(search));
    String text = String.join("\n", everyAge);
    assertThat(text).contains("item_ended_words").doesNotContain("Seq Scan");
    // Every 1,100th row carries the word: fifty in this street.
    assertThat(rowsOf(everyAge, "item_ended_words")).as(text).isBetween(40L, 60L);
    assertThat(pages(everyAge)).as(text).isLessThan(6000);
  }

  @Test
  void aCommonWordFillsItsPageFromTheNewestRows() throws Exception {
    ItemQuery search = search(List.of(STREET), "漏水");
    List<String> newest = plan(SearchSql.newest(search));
    String text = String.join("\n", newest);
    assertThat(text).contains("item_street").doesNotContain("Seq Scan");
    assertThat(rowsOf(newest, "item_street")).as(text).isLessThanOrEqualTo(SearchSql.NEWEST + 60);
    // Even when every age is asked for it, a street reads its own share, not the district's.
    List<String> everyAge = plan(SearchSql.everyAge(search));
    assertThat(pages(everyAge)).as(String.join("\n", everyAge)).isLessThan(40_000);
  }

  @Test
  void aWholeDistrictIsSearchedAtOnce() throws Exception {
    List<String> plan = plan(SearchSql.everyAge(search(district(), "电表 计费")));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_ended_words").doesNotContain("Seq Scan");
    assertThat(rowsOf(plan, "item_ended_words")).as(text).isBetween(800L, 1000L);
  }

  @Test
  void rareFiltersOfAWholeDistrictReadTheirOwnRows() throws Exception {
    ItemQuery red = query(View.CLOSED, district(), Level.RED, null);
    assertThat(SearchSql.fits(red)).isTrue();
    List<String> plan = plan(SearchSql.everyAge(red));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_ended_marks").doesNotContain("Seq Scan");
    assertThat(rowsOf(plan, "item_ended_marks")).as(text).isBetween(150L, 250L);
    // One way down the index for each street, state and kind: 1,500 short ones.
    assertThat(pages(plan)).as(text).isLessThan(8000);
  }

  @Test
  void rareFiltersNarrowACommonWord() throws Exception {
    List<String> plan = plan(SearchSql.everyAge(query(View.CLOSED, district(), Level.RED, "噪音")));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_ended_marks").doesNotContain("Seq Scan");
    assertThat(pages(plan)).as(text).isLessThan(10_000);
  }

  @Test
  void aNumberOfTheDistrictIsFoundByItself() throws Exception {
    List<String> plan = plan(SearchSql.everyAge(search(district(), "2026-150012")));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_district_number_key").doesNotContain("Seq Scan");
    assertThat(pages(plan)).as(text).isLessThan(200);
  }

  @Test
  void theNewestOfADistrictAreLookedAtOnceAndNotStreetByStreet() throws Exception {
    List<String> plan = plan(SearchSql.newest(query(View.CLOSED, district(), Level.BLUE, null)));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_reported").doesNotContain("Seq Scan");
    assertThat(rowsOf(plan, "item_reported")).as(text).isLessThanOrEqualTo(SearchSql.NEWEST + 60);
  }

  @Test
  void howOpenItemsCameInIsCountedThroughTheirIndex() throws Exception {
    List<String> plan =
        plan(
            SqlItemLists.arrivedText(false), SqlItemLists.params("440105", List.of(STREET), false));
    String text = String.join("\n", plan);
    assertThat(text).contains("item_open").doesNotContain("Seq Scan");
  }

  @Test
  void rareMarksAreFoundThroughTheirOwnIndexes() throws Exception {
    bounded(
        "street_code = '440105003' AND receipt_level <> 'COUNTY' AND receipt_level = 'CITY'"
            + " ORDER BY reported_at DESC, number LIMIT 51",
        "item_receipt_level");
    bounded(
        "street_code = '440105003' AND root_cause = 'LAND'"
            + " ORDER BY reported_at DESC, number LIMIT 51",
        "item_root_cause");
  }

  @Test
  void listsArePlannedOnceAndNotAtEveryCall() throws Exception {
    Cell street = new Cell(Axis.STREET, "440105003");
    ItemQuery inbox =
        new ItemQuery(
            "440105",
            View.INBOX,
            List.of(street),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            50,
            new UUID(0, 0));
    for (ListSql list : List.of(ListSql.stamps(inbox), ListSql.rows(inbox))) {
      try (Connection app = database.app();
          PreparedStatement sql = app.prepareStatement(list.text())) {
        for (int call = 0; call < 30; call++) {
          for (int i = 0; i < list.params().length; i++) {
            sql.setObject(i + 1, list.params()[i]);
          }
          try (ResultSet rows = sql.executeQuery()) {
            assertThat(rows.next()).isTrue();
          }
        }
        try (Statement asked = app.createStatement();
            ResultSet plans =
                asked.executeQuery(
                    "SELECT generic_plans, custom_plans FROM pg_prepared_statements"
                        + " WHERE statement LIKE '%item_row%'")) {
          assertThat(plans.next()).isTrue();
          assertThat(plans.getInt("generic_plans")).as(list.text()).isGreaterThan(15);
          assertThat(plans.getInt("custom_plans")).as(list.text()).isLessThan(10);
        }
      }
    }
  }

  private static final Cell STREET = new Cell(Axis.STREET, "440105004");

  private static List<Cell> district() {
    return IntStream.rangeClosed(1, 18)
        .mapToObj(i -> new Cell(Axis.STREET, "4401050%02d".formatted(i)))
        .toList();
  }

  private static ItemQuery search(List<Cell> cells, String words) {
    return query(View.ALL, cells, null, words);
  }

  private static ItemQuery query(
      View view, List<Cell> cells, @Nullable Level level, @Nullable String words) {
    return new ItemQuery(
        "440105", view, cells, null, null, level, null, words, List.of(), 50, new UUID(0, 0));
  }

  /** Plan of a search as the product asks it, parameters and all. */
  private List<String> plan(SearchSql search) throws Exception {
    return plan(search.text(), search.params());
  }

  private List<String> plan(String query, @Nullable Object... params) throws Exception {
    List<String> plan = new ArrayList<>();
    try (Connection app = database.app();
        PreparedStatement sql =
            app.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + query)) {
      for (int i = 0; i < params.length; i++) {
        Object value = params[i];
        sql.setObject(i + 1, value instanceof String[] a ? app.createArrayOf("text", a) : value);
      }
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          plan.add(rows.getString(1));
        }
      }
    }
    return plan;
  }

  private List<String> plan(String query) throws Exception {
    List<String> plan = new ArrayList<>();
    try (Connection app = database.app();
        Statement sql = app.createStatement();
        ResultSet rows = sql.executeQuery("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + query)) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    return plan;
  }

  /** Rows that came out of the scans of an index, all of them together. */
  private static long rowsOf(List<String> plan, String index) {
    return plan.stream()
        .filter(line -> line.contains(index))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*actual rows=(\\d+).*", "$1")))
        .sum();
  }

  /** Pages touched by the whole query: 8 KB each. */
  private static long pages(List<String> plan) {
    String first =
        plan.stream().filter(line -> line.contains("Buffers:")).findFirst().orElse("hit=0");
    return java.util.regex.Pattern.compile("(?:hit|read)=(\\d+)")
        .matcher(first)
        .results()
        .mapToLong(m -> Long.parseLong(m.group(1)))
        .sum();
  }

  private void bounded(String where, String index) throws Exception {
    List<String> plan = plan("SELECT * FROM item_row WHERE district = '440105' AND " + where);
    String text = String.join("\n", plan);
    assertThat(text).contains(index).doesNotContain("Seq Scan");
    String scan =
        plan.stream().filter(line -> line.contains("using " + index)).findFirst().orElseThrow();
    int read = Integer.parseInt(scan.replaceAll(".*actual rows=(\\d+).*", "$1"));
    assertThat(read).as(text).isLessThan(200);
  }
}
