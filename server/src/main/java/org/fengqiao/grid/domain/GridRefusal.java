package org.fengqiao.grid.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.load.Level;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.kernel.Refusal;

/** What the places feature refuses. */
public sealed interface GridRefusal extends Refusal {

  /** Latitude where the longitude should be. */
  record CoordinatesSwapped() implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-swapped";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "swapped"), new Field("/lat", "swapped"));
    }
  }

  /** 0, 0: the device had no position. */
  record NullIsland() implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-null-island";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "zero"), new Field("/lat", "zero"));
    }
  }

  /** Not a position in China, or not a position at all. */
  record OutsideChina() implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-outside-china";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "out-of-range"), new Field("/lat", "out-of-range"));
    }
  }

  /** The accuracy is not a number of metres from 0 to 100,000. */
  record AccuracyOutOfRange() implements GridRefusal {
    @Override
    public String code() {
      return "accuracy-out-of-range";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/accuracyM", "out-of-range"));
    }
  }

  /** No grid of this code in the district's current version. */
  record UnknownGrid(String grid) implements GridRefusal {
    @Override
    public String code() {
      return "unknown-grid";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** The district has no published grids yet. */
  record NoGrids(String district) implements GridRefusal {
    @Override
    public String code() {
      return "no-grids";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("district", district);
    }
  }

  /** No such version of the district's grids. */
  record UnknownVersion(long version) implements GridRefusal {
    @Override
    public String code() {
      return "unknown-grid-version";
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

  /** The codes in a file belong to another district than the importer's. */
  record OtherDistrict(String district) implements GridRefusal {
    @Override
    public String code() {
      return "grid-file-other-district";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("district", district);
    }
  }

  /** The level asked for is none of grid, community, street and district. */
  record UnknownLevel() implements GridRefusal {
    @Override
    public String code() {
      return "unknown-level";
    }

    @Override
    public int status() {
      return 400;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/level", "unknown"));
    }
  }

  /**
   * A file that no areas can be read from. Nothing was stored.
   *
   * @param finding why, one of {@code FindingCode}
   * @param feature number of the feature at fault, 0 when it is the file
   * @param facts what was seen
   */
  record FileUnreadable(String finding, int feature, Map<String, Object> facts)
      implements GridRefusal {
    public FileUnreadable {
      facts = Map.copyOf(facts);
    }

    /** Of the first error in a report. */
    public static FileUnreadable of(LoadReport report) {
      return report.findings().stream()
          .filter(Finding::error)
          .findFirst()
          .map(f ->
              new FileUnreadable(f.code().name(), f.feature() == null ? 0 : f.feature(), f.facts()))
          .orElseGet(() -> new FileUnreadable("EMPTY_FILE", 0, Map.of()));
    }

    @Override
    public String code() {
      return "grid-file-unreadable";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("finding", finding, "feature", feature, "found", finding + " " + facts);
    }
  }

  /**
   * Areas that cannot serve as grids. Nothing was stored.
   *
   * @param faults number of errors
   * @param first the first of them: finding and codes
   * @param report everything found
   */
  record FileFaulty(int faults, String first, LoadReport report) implements GridRefusal {
    /** Of a report that is not publishable. */
    public static FileFaulty of(LoadReport report) {
      List<Finding> errors = report.findings().stream().filter(Finding::error).toList();
      String first =
          errors.isEmpty()
              ? (report.level() == Level.GRID ? "DATUM_UNSURE" : "NO_GRIDS")
              : (errors.getFirst().code() + " " + String.join(" / ", errors.getFirst().codes()))
                  .strip();
      return new FileFaulty(Math.max(1, errors.size()), first, report);
    }

    @Override
    public String code() {
      return "grid-file-faulty";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("faults", faults, "first", first);
    }
  }

  /** The version's state does not allow that. */
  record WrongState(long version, VersionState state) implements GridRefusal {
    @Override
    public String code() {
      return "grid-version-state";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version, "state", state.name());
    }
  }

  /** Another version was published since this one was compared with the grids of its day. */
  record VersionMoved(long current) implements GridRefusal {
    @Override
    public String code() {
      return "grid-version-moved";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", current);
    }
  }

  /** Another approved version waits for its day. */
  record AnotherWaits(long version) implements GridRefusal {
    @Override
    public String code() {
      return "grid-version-waiting";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version);
    }
  }

  /** Whoever staged a version does not approve it. */
  record OwnVersion() implements GridRefusal {
    @Override
    public String code() {
      return "grid-version-own";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The day of a version is over. */
  record TooEarly(java.time.LocalDate earliest) implements GridRefusal {
    @Override
    public String code() {
      return "grid-version-date";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/effectiveOn", "too-early"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("earliest", earliest.toString());
    }
  }

  /** No version answered on that day. */
  record NoVersionOn(java.time.LocalDate day) implements GridRefusal {
    @Override
    public String code() {
      return "no-grids-on-day";
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
