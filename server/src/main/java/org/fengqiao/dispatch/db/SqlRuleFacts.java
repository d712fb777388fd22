package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.RuleFacts;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.platform.db.Sql;

/** Reads the view that casework publishes; sealed items are not in it. */
@Singleton
final class SqlRuleFacts implements RuleFacts.Source {
  private final Sql sql;

  SqlRuleFacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void each(
      String district,
      List<String> prefixes,
      UUID reader,
      Instant since,
      int limit,
      Consumer<RuleFacts> taker) {
    sql.each(
        """
        SELECT number, kind, sub_kind, people_involved, safety, urgency, reported_at,
          flags, amount, nearby, sessions,
          (SELECT count(*) FROM unnest(trail) AS t(entry) WHERE entry NOT LIKE '^%')
        FROM item_row
        WHERE district = ? AND reported_at >= ? AND grid_code LIKE ANY (?)
          AND state NOT IN ('DRAFT', 'VOID', 'MERGED') AND ? <> ALL (recused)
        ORDER BY reported_at DESC, id DESC LIMIT ?
        """,
        row -> taker.accept(facts(row)),
        district,
        since,
        prefixes.stream().map(p -> p + "%").toArray(String[]::new),
        reader,
        limit);
  }

  private static RuleFacts facts(ResultSet row) throws SQLException {
    String[] safety = (String[]) row.getArray(5).getArray();
    return new RuleFacts(
        row.getString(1),
        Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        Arrays.stream(safety).map(Safety::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getString(6).equals("MAJOR"),
        Set.of((String[]) row.getArray(8).getArray()),
        row.getObject(9, Long.class),
        row.getInt(10),
        row.getInt(11),
        row.getInt(12),
        row.getObject(7, OffsetDateTime.class).atZoneSameInstant(Clock.ZONE).toLocalDate());
  }
}
