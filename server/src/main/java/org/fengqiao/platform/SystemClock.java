package org.fengqiao.platform;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fengqiao.kernel.Clock;

/** The machine's clock. Steps back where a replay or a test brings a simulated one. */
@Singleton
@Secondary
final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
