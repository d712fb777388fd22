package org.fengqiao.grid.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Where codes of other schemes are kept, and what became of the places they mean. */
public interface ExternalCodeStore {
  /** All codes of some schemes, by scheme, code and day. */
  List<ExternalCode> of(String district, Collection<String> schemes);

  /** One code over all days. */
  List<ExternalCode> find(String district, String scheme, String code);

  /** Those of the codes that are or were places or published grids here. */
  Set<String> known(String district, Collection<String> codes);

  /** Adds codes. Inside a transaction. */
  void add(String district, List<ExternalCode> codes);

  /** Writes the last days of codes that are there. Inside a transaction. */
  void end(String district, List<ExternalCode> codes);

  /**
   * Name and life of a place or grid: the row of the day, else the last one before, else the first.
   */
  Optional<Life> life(String district, String code, LocalDate on);

  /** The version of the grids of a day a code stood in first from that day on, else last before. */
  Optional<Long> standing(String district, String grid, LocalDate on);

  /**
   * Where the ground of some grids went from one version to the next; unchanged ones have no row.
   */
  List<Succession.Link> heirs(String district, long from, long to, Collection<String> grids);

  /** Which of the grids a version has. */
  Set<String> within(String district, long version, Collection<String> grids);

  /**
   * When a place was one.
   *
   * @param from first day
   * @param to first day it no longer was; null while it is
   * @param heir place that took over, null when none is known
   */
  record Life(
      String code,
      String name,
      Tier tier,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String heir) {}
}
