package org.fengqiao.factor.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where factors are kept. Writes join the caller's transaction. */
public interface FactorStore {
  /** The rules of a day: the district's own version, else the product's. */
  FactorRules rules(String district, LocalDate day);

  /**
   * The milestones of a project, earliest first.
   *
   * @param version how often they were written, 0 for never
   */
  record Plan(List<Milestone> milestones, long version) {
    public Plan {
      milestones = List.copyOf(milestones);
    }
  }

  /** Plans of a district by project; a project without one has no entry. */
  Map<UUID, Plan> plans(String district);

  /** The plan of a project, held until the transaction ends. */
  Plan lockPlan(String district, UUID project);

  /** Writes a plan in place of the one before. */
  void write(String district, UUID project, Plan plan, Instant at);

  /** Assessments of a district, the newest first. */
  List<Assessment> assessments(String district);

  /** One, held until the transaction ends. */
  Optional<Assessment> lockAssessment(String district, UUID id);

  /** Writes an assessment in place of the one before. */
  void write(String district, Assessment assessment, Instant at);

  /** Grids that hold places of each class. */
  Map<PlaceClass, Set<String>> classes(String district);

  /** The same with who said so, at most 50,000 rows. */
  List<PlaceMark> marks(String district);

  /** Says whether a grid holds places of a class. */
  void write(
      String district, String grid, PlaceClass of, boolean present, String source, Instant at);
}
