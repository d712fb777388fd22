package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Where sweeps are kept. Writes join the caller's transaction. */
public interface SweepStore {
  /** What a sweep came to. */
  enum Outcome {
    /** Nothing, as a person confirmed. */
    NONE,
    /** Matters that are linked. */
    FOUND
  }

  /**
   * The sweep of a grid in a month.
   *
   * @param found matters linked
   * @param handled those of them whose handling has ended
   */
  record Sweep(
      String grid,
      Outcome outcome,
      @Nullable String note,
      Instant checkedAt,
      long version,
      int found,
      int handled) {}

  /** Sweeps of a month below these code prefixes, by grid. */
  List<Sweep> of(String district, LocalDate month, List<String> prefixes);

  /** Version of a sweep, its row locked; empty when the grid was not swept. */
  Optional<Long> lock(String district, LocalDate month, String grid);

  /** Numbers of matters a sweep found, in order. */
  List<String> items(String district, LocalDate month, String grid);

  /** Which of these numbers are matters of the grid that are not sealed. */
  Set<String> known(String district, String grid, Collection<String> numbers);

  /** Writes a sweep with its matters in place of the one before. */
  void write(
      String district,
      LocalDate month,
      String grid,
      Outcome outcome,
      @Nullable String note,
      List<String> numbers,
      Instant at,
      Role role,
      long version);
}
