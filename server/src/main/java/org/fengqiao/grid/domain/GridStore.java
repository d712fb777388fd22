package org.fengqiao.grid.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.kernel.Tier;

/** Where places and grid versions are kept. */
public interface GridStore {

  /** Id of the version that answers today. */
  OptionalLong published(String district);

  /** Whether there is such a version, published now or once. */
  boolean exists(String district, long version);

  /** Whether a version is invented geometry. */
  boolean demo(String district, long version);

  /** The grids of a version in code order. */
  List<GridCell> cells(String district, long version);

  /** Kinds of the grids of a version by code, of those whose kind was told. */
  Map<String, GridType> types(String district, long version);

  /** Their outlines in code order. */
  List<GridShape> shapes(String district, long version);

  /** Their queen neighbours. */
  Neighbours neighbours(String district, long version);

  /**
   * Metres of border of a row of neighbours, 0 for a corner; empty when the version was written
   * before borders were kept.
   *
   * @param from position in the index of the neighbours
   * @param to position behind the last one
   */
  double[] borderM(String district, long version, int from, int to);

  /** Outlines above the grids, in code order. */
  List<GridShape> areas(String district, long version, Tier tier);

  /** Districts, streets and communities of today, with label positions of a version. */
  List<Place> places(String district, long version);

  /** Adds places whose codes are not there yet. Inside a transaction. */
  void addPlaces(String district, List<Place> places, LocalDate from);

  /** Whether there is such a version with grids to look at, published or not. */
  boolean drawn(String district, long version);

  /** Writes a draft as a checked version and returns its id. Inside a transaction. */
  long stage(GridDraft draft, VersionStore.Extras extras, Instant at);

  /** Makes a checked or approved version the one that answers. Inside a transaction. */
  void publish(String district, long version, Instant at);

  /** Makes what was written visible to reads of the same transaction. */
  void flush();

  /** Runs something when the current transaction has committed. */
  void afterCommit(Runnable task);
}
