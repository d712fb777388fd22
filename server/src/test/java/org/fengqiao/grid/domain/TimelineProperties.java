package org.fengqiao.grid.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Versions partition time. */
class TimelineProperties {
  private static final Instant FIRST = Instant.parse("2026-01-01T16:00:00Z");

  @Property
  void everyInstantSinceTheFirstBelongsToExactlyOneVersion(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 900_000) Integer> pauses,
      @ForAll @LongRange(min = -1_000_000, max = 12_000_000) long asked) {
    Timeline timeline = new Timeline(List.of());
    Instant at = FIRST;
    for (int i = 0; i < pauses.size(); i++) {
      timeline = timeline.publish(i + 1, at);
      at = at.plusSeconds(pauses.get(i));
    }
    Instant instant = FIRST.plusSeconds(asked);
    long holding =
        timeline.spans().stream()
            .filter(s -> !instant.isBefore(s.from()))
            .filter(s -> s.to() == null || instant.isBefore(s.to()))
            .count();
    assertThat(holding).isEqualTo(asked < 0 ? 0 : 1);
    assertThat(timeline.at(instant).isPresent()).isEqualTo(asked >= 0);
    for (int i = 1; i < timeline.spans().size(); i++) {
      assertThat(timeline.spans().get(i - 1).to()).isEqualTo(timeline.spans().get(i).from());
    }
    assertThat(timeline.spans().getLast().to()).isNull();
  }
}
