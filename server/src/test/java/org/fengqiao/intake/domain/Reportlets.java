package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.gis.Datum;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Sound reports to spoil. */
final class Reportlets {
  static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private Reportlets() {}

  static Report with(String text, int people, Instant occurredAt, @Nullable Instant sentAt) {
    return new Report(
        new UUID(1, 2),
        Kind.LABOR,
        null,
        Datum.WGS84,
        113.26,
        23.09,
        12.0,
        occurredAt,
        text,
        people,
        Set.of(),
        "GPS",
        occurredAt,
        sentAt,
        List.of(),
        null);
  }

  static Report text(String text) {
    return with(text, 1, NOW, NOW);
  }
}
