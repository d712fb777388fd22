package org.fengqiao.hotspot;

import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What the scores feature refuses. */
public sealed interface HotspotRefusal extends Refusal {

  /** Not {@code ALL} and not a scored kind. */
  record UnknownKind(String kind) implements HotspotRefusal {
    @Override
    public String code() {
      return "score-kind-unknown";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("kind", kind);
    }
  }

  /** The scores are of another grid version: load the grids anew. */
  record NoScoreOf(long version) implements HotspotRefusal {
    @Override
    public String code() {
      return "score-version-unknown";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version);
    }
  }

  /** A range of days that is empty, too long, or ends after today. */
  record BadRange(int most) implements HotspotRefusal {
    @Override
    public String code() {
      return "score-range";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most);
    }
  }

  /** No such grid in the scored version, or the district has never been scored. */
  record NoScore(String grid) implements HotspotRefusal {
    @Override
    public String code() {
      return "score-not-found";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** The district was not scored on that day, or the day is too long ago. */
  record NoScoresOn(java.time.LocalDate day) implements HotspotRefusal {
    @Override
    public String code() {
      return "no-scores-on-day";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("day", day.toString());
    }
  }
}
