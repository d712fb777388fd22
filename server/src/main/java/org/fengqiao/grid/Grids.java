package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Outcome;

/** The places of the districts this server holds. */
@Singleton
public class Grids {

  /**
   * Finds the grid of a reported point.
   *
   * @param district six digits
   * @param datum what the coordinates are in; {@code UNKNOWN} makes the answer doubtful
   * @param lon degrees as reported
   * @param lat degrees as reported
   * @param accuracyM radius of the 68 % disc in metres, 0 when not known
   * @return the place, or a refusal of coordinates that cannot be meant
   */
  public Outcome<Located> locate(
      String district, Datum datum, double lon, double lat, double accuracyM) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * The published grids of today.
   *
   * @throws IllegalStateException when the district has none
   */
  public GridSet current(String district) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The grids of one published version, however old. */
  public GridSet version(String district, long versionId) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The place with this code today. */
  public Optional<Place> find(String district, String code) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The places right below, in code order. */
  public List<Place> children(String district, String parent) {
    throw new UnsupportedOperationException("not built yet");
  }
}
