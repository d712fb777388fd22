package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.grid.Grids;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.Figure;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Nights;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Shares;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/**
 * A run that follows another reads only what has changed; whatever happens in between, it finds
 * what a full recount finds.
 */
class FollowingIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

  private final SplittableRandom random = new SplittableRandom(7);
  private Hotspots hotspots;
  private List<String> codes = List.of();
  private int items;
  private long position;

  @Override
  protected void started() throws Exception {
    hotspots = bean(Hotspots.class);
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    codes =
        bean(Grids.class).current(DISTRICT).cells().stream().map(c -> c.code()).limit(120).toList();
    sql(
        "DROP VIEW matter_fact CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid DEFAULT gen_random_uuid(),"
            + " grid_code text, kind text, level text, arrived_at timestamptz, countable boolean,"
            + " text_hash bigint, state text, number text, kind_provisional boolean DEFAULT false, grid_version bigint DEFAULT 0)",
        "GRANT ALL ON matter_fact TO fengqiao_app");
    for (int i = 0; i < 900; i++) {
      add(START.minusSeconds(40_000L * i + 500));
    }
  }

  @Test
  void followingEqualsRecounting() throws SQLException {
    Instant at = START;
    for (int step = 0; step < 60; step++) {
      at = at.plusSeconds(step % 20 == 19 ? 86_400 : 300);
      change(at);
      same(hotspots.score(DISTRICT, at), recount(at));
    }
  }

  /** What can happen between two runs; all but the arrival of old matters in bulk is announced. */
  private void change(Instant at) throws SQLException {
    switch (random.nextInt(9)) {
      case 0 -> announce(add(at.minusSeconds(1)), random.nextBoolean());
      case 1 -> announce(add(at.minusSeconds(2 * 86_400)), true);
      case 2 -> update("kind = 'FAMILY'");
      case 3 -> update("state = 'VOID'");
      case 4 -> update("countable = NOT countable");
      case 5 -> {
        String _ = add(at.minusSeconds(100));
      }
      case 6 -> announce(add(at.plusSeconds(3 * 86_400)), true);
      case 7 -> update("level = 'ORANGE'");
      default -> relay();
    }
  }

  private String add(Instant at) throws SQLException {
    String number = "440105-2026-" + (100_000 + items++);
    sql(
        "INSERT INTO matter_fact VALUES ('440105', DEFAULT, '%s', '%s', '%s', '%s', true, %d,"
                .formatted(
                    codes.get(random.nextInt(codes.size())),
                    Kind.values()[random.nextInt(Kind.values().length)],
                    random.nextInt(50) == 0 ? "RED" : "BLUE",
                    at,
                    random.nextInt(3))
            + " 'REPORTED', '"
            + number
            + "')");
    return number;
  }

  private void update(String what) throws SQLException {
    String number = "440105-2026-" + (100_000 + random.nextInt(items));
    sql("UPDATE matter_fact SET " + what + " WHERE number = '" + number + "'");
    announce(number, random.nextBoolean());
  }

  private void announce(String number, boolean relayed) throws SQLException {
    sql(
        "INSERT INTO outbox (district, id, topic, place, data, created_at) VALUES ('440105',"
            + " gen_random_uuid(), 'ITEM', '440105', '{\"number\": \""
            + number
            + "\"}', now())");
    if (relayed) {
      relay();
    }
  }

  private void relay() throws SQLException {
    sql("UPDATE outbox SET position = " + ++position + " WHERE position IS NULL");
  }

  private RunResult recount(Instant at) {
    return new Hotspots(
            bean(Grids.class),
            bean(Deadlines.class),
            bean(Laws.class),
            bean(MatterSource.class),
            new Nowhere(),
            bean(Ids.class),
            message -> {},
            bean(Nights.class))
        .score(DISTRICT, at);
  }

  private static void same(RunResult following, RunResult full) {
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      assertThat(figures(following.kind(kind))).isEqualTo(figures(full.kind(kind)));
    }
  }

  /** Everything a run says about a kind, grid after grid. */
  private static double[] figures(KindScores s) {
    DoubleStream.Builder all = DoubleStream.builder();
    for (int g = 0; g < s.size(); g++) {
      all.add(s.score(g)).add(s.n(g)).add(s.d7(g)).add(s.d14(g)).add(s.d30(g)).add(s.d90(g));
      all.add(s.lastDay(g)).add(s.severe(g) ? 1 : 0);
      for (Part part : Part.values()) {
        all.add(s.part(part, g));
      }
      for (Figure figure : Figure.values()) {
        all.add(s.figure(figure, g));
      }
    }
    return all.build().toArray();
  }

  private void sql(String... statements) throws SQLException {
    try (Connection db = database.admin();
        Statement s = db.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }

  /** Knows no run and keeps none: who scores onto it counts everything. */
  private static final class Nowhere implements Scoreboard {
    @Override
    public void open(CurrentRun run) {}

    @Override
    public boolean save(CurrentRun run, String kind, int[] scores, byte[] shares, LocalDate day) {
      return false;
    }

    @Override
    public void level(CurrentRun run, String kind, int[] levels) {}

    @Override
    public Optional<CurrentRun> current(String district) {
      return Optional.empty();
    }

    @Override
    public Optional<Board> board(String district, String kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Board> day(String district, String kind, LocalDate day) {
      return Optional.empty();
    }

    @Override
    public List<Dated> days(String district, String kind, LocalDate from, LocalDate to) {
      return List.of();
    }

    @Override
    public List<DayScore> past(
        String district, String kind, long version, int grid, LocalDate from) {
      return List.of();
    }

    @Override
    public Optional<Shares> shares(String district, String kind, long version, LocalDate day) {
      return Optional.empty();
    }

    @Override
    public void forget(String district, LocalDate day) {}
  }
}
