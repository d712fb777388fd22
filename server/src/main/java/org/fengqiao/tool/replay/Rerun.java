package org.fengqiao.tool.replay;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.grid.Grids;
import org.fengqiao.intake.Intake;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.prevention.EarlyWarningRun;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a series through the real intake, outbox and early-warning run of a server on a migrated,
 * empty database, at the times of the series.
 */
final class Rerun implements AutoCloseable {
  private static final int PROGRESS = 250;

  private final SimulatedClock clock = new SimulatedClock();
  private final ApplicationContext server;
  private final Actor actor;
  private final PrintStream progress;
  private int accepted;
  private int refused;

  /**
   * Starts the server's beans, without doors and background work.
   *
   * @param appUrl JDBC address of the server's role
   * @param district six digits
   * @param progress where to tell how far it is
   */
  Rerun(String appUrl, String district, PrintStream progress) {
    this.progress = progress;
    this.actor = Actor.system(district);
    this.server =
        ApplicationContext.builder(
                Map.of(
                    "datasources.default.url", appUrl,
                    "datasources.default.maximum-pool-size", 4,
                    "datasources.default.minimum-idle", 1,
                    "fengqiao.district", district,
                    "fengqiao.night-every-days", 0,
                    "micronaut.server.port", -1))
            .build();
    server.registerSingleton(Clock.class, clock);
    server.start();
  }

  ApplicationContext server() {
    return server;
  }

  int accepted() {
    return accepted;
  }

  int refused() {
    return refused;
  }

  /** Publishes the grids on the eve of the series. */
  void importGrids(Path file, Instant first) {
    clock.set(first.minusSeconds(1));
    LoadOptions wgs84 = LoadOptions.DEFAULT.datum(SourceCrs.given(Datum.WGS84.name()));
    server
        .getBean(Grids.class)
        .importLoaded(
            FileLoader.load(file, file.getFileName().toString(), wgs84),
            file.getFileName().toString(),
            actor)
        .orThrow();
  }

  /** Every report at its time, a run after each, and a run at every midnight. */
  void play(Series series) throws Exception {
    EarlyWarningRun run = server.getBean(EarlyWarningRun.class);
    Background relay =
        server.getBeansOfType(Background.class).stream()
            .filter(b -> b.name().equals("outbox-relay"))
            .findFirst()
            .orElse(null);
    @Nullable LocalDate today = null;
    for (int i = 0; i < series.rows().size(); i++) {
      Series.Row row = series.rows().get(i);
      LocalDate day = row.at().atZone(Clock.ZONE).toLocalDate();
      midnights(run, today, day);
      today = day;
      clock.set(row.at());
      if (accept(row, i) && relay != null) {
        relay.run();
      }
      run.run(actor.district());
      if ((i + 1) % PROGRESS == 0) {
        progress.printf("%d of %d reports, %s%n", i + 1, series.rows().size(), day);
      }
    }
  }

  private void midnights(EarlyWarningRun run, @Nullable LocalDate last, LocalDate day) {
    if (last == null) {
      return;
    }
    for (LocalDate next = last.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
      clock.set(next.atStartOfDay(Clock.ZONE).toInstant());
      run.run(actor.district());
    }
  }

  private boolean accept(Series.Row row, int position) {
    String name = "replay/" + position + '/' + row.id();
    Report report =
        new Report(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            Kind.UNCLASSIFIED,
            null,
            Datum.WGS84,
            row.lon(),
            row.lat(),
            null,
            row.at(),
            row.title(),
            1,
            Set.of(),
            null,
            null,
            null,
            List.of(),
            null);
    Outcome<Receipt> answer =
        server.getBean(Intake.class).accept(List.of(report), actor).getFirst();
    return switch (answer) {
      case Outcome.Done<Receipt> _ -> {
        accepted++;
        yield true;
      }
      case Outcome.Refused<Receipt>(var refusal) -> {
        refused++;
        progress.printf("record %s refused: %s%n", row.id(), refusal.code());
        yield false;
      }
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
