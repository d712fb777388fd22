package org.fengqiao.grid.domain;

import java.time.LocalDate;
import java.util.List;

/** Where the code table of a district and the exposure of its grids are kept. */
public interface PlaceStore {
  /** District, streets and communities of today without positions, in code order. */
  List<Place> open(String district);

  /** Opens places from a day on. Inside a transaction. */
  void open(String district, List<Place> places, LocalDate from);

  /** Gives places another name from a day on. Inside a transaction. */
  void rename(String district, List<Place> places, LocalDate from);

  /** Ends places on a day. Inside a transaction. */
  void end(String district, List<String> codes, LocalDate on);

  /** Writes the exposure of grids of a version; grids it does not have are passed over. */
  void expose(String district, long version, List<Exposure> rows);
}
