package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.grid.Grids;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.NightStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The night is worked out beside the runs: none waits, and one cut short is worked out again. */
class NightShiftIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final long SECONDS = 60;

  private long version;
  private LocalDate yesterday = LocalDate.MIN;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("fengqiao.night-every-days", 1);
  }

  @Override
  protected void started() {
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    version = bean(Grids.class).current(DISTRICT).version();
  }

  @BeforeEach
  void noNights() throws SQLException {
    yesterday = bean(Clock.class).today().minusDays(1);
    sql("DELETE FROM hotspot_night");
  }

  @Test
  void aRunGoesOnWithAnOlderNightWhileTheNewOneIsWorkedOut() throws Exception {
    EarlyWarningRun run = bean(EarlyWarningRun.class);
    assertThat(run.run(DISTRICT).used().night()).isNull();
    LocalDate older = yesterday.minusDays(2);
    assertThat(fresh(bean(NightRoom.class)).of(DISTRICT, version, older)).hasSize(RunResult.KINDS);

    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    NightWatch slow = fresh(new NightRoom(waiting(begun, enough), bean(NightStore.class)));
    Thread night = Thread.ofPlatform().start(() -> slow.make(DISTRICT));
    try {
      assertThat(begun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(run.run(DISTRICT).used().night()).isEqualTo(older);
      assertThat(night.isAlive()).isTrue();
      assertThat(bean(Hotspots.class).districtsWithNewNight()).isEmpty();
    } finally {
      enough.countDown();
      night.join(SECONDS * 1000);
    }
    assertThat(kept(yesterday)).isEqualTo(RunResult.KINDS);

    // The next look finds it, asks for a run, and the run takes it; then nothing is due any more.
    bean(NightShift.class).run();
    assertThat(bean(Hotspots.class).districtsWithNewNight()).containsExactly(DISTRICT);
    assertThat(run.run(DISTRICT).used().night()).isEqualTo(yesterday);
    assertThat(bean(Hotspots.class).districtsWithNewNight()).isEmpty();
    assertThat(text("SELECT night FROM hotspot_run")).isEqualTo(yesterday.toString());
    assertThat(bean(Hotspots.class).latest(DISTRICT).orElseThrow().night()).isEqualTo(yesterday);
  }

  @Test
  void aNightCutShortIsNotThereAndIsWorkedOutAgain() throws SQLException {
    bean(EarlyWarningRun.class).run(DISTRICT);
    sql(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$BEGIN RAISE EXCEPTION 'cut short'; END$$",
        "CREATE TRIGGER cut BEFORE INSERT ON hotspot_night FOR EACH ROW WHEN (NEW.kind = 'LAND_RESOURCE')"
            + " EXECUTE FUNCTION cut()");
    NightWatch watch = fresh(bean(NightRoom.class));
    assertThatThrownBy(() -> watch.make(DISTRICT)).hasMessageContaining("cut short");
    assertThat(kept(yesterday)).isZero();
    assertThat(watch.ready()).isEmpty();
    assertThat(watch.forRun(DISTRICT, version, bean(Clock.class).now()).getLast().size()).isZero();

    sql("DROP TRIGGER cut ON hotspot_night", "DROP FUNCTION cut()");
    watch.make(DISTRICT);
    assertThat(kept(yesterday)).isEqualTo(RunResult.KINDS);
    assertThat(watch.ready().get(DISTRICT).night()).isEqualTo(yesterday);
  }

  /** A watch that remembers nothing. */
  private NightWatch fresh(NightRoom room) {
    return new NightWatch(bean(Grids.class), room, bean(Clock.class), 1);
  }

  /** Tells that reading has begun, and waits before it reads. */
  private MatterSource waiting(CountDownLatch begun, CountDownLatch enough) {
    MatterSource real = bean(MatterSource.class);
    return (MatterSource)
        Proxy.newProxyInstance(
            MatterSource.class.getClassLoader(),
            new Class<?>[] {MatterSource.class},
            (proxy, method, arguments) -> {
              begun.countDown();
              assertThat(enough.await(SECONDS, TimeUnit.SECONDS)).isTrue();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int kept(LocalDate night) throws SQLException {
    return Integer.parseInt(
        text("SELECT count(*) FROM hotspot_night WHERE night = '%s'".formatted(night)));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getObject(1));
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
