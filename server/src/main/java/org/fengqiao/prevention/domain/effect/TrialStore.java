package org.fengqiao.prevention.domain.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where plans, consent, trials and what was drawn are kept. Writes join the caller's transaction.
 */
public interface TrialStore {
  /** The plan trials open with on a day: the district's own before the product's. */
  Plan plan(String district, LocalDate day);

  /** A plan by name. */
  Optional<Plan> planNamed(String of, String version);

  /** Consent that holds on a day. */
  Optional<Setting> setting(String district, LocalDate day);

  /** Every edition, newest first. */
  List<Setting> settings(String district);

  void add(Setting setting);

  /** Trials of a district, newest first. */
  List<Trial> trials(String district);

  void open(Trial trial);

  /** What was drawn in a trial, by stratum and place. */
  List<Assignment> assignments(String district, UUID trial);

  /** What was drawn for these warnings. */
  List<Assignment> assigned(String district, Collection<UUID> warnings);

  /** Later tasks that still wait. */
  List<Assignment> waiting(String district);

  void assign(Assignment assignment);

  /** Ends waiting; false when it had ended, or the key is taken. */
  boolean start(Start start);

  /** The end of waiting that was written under an idempotency key. */
  Optional<Start> startByKey(String district, UUID key);

  /** Ends of waiting in a trial. */
  List<Start> starts(String district, UUID trial);

  /**
   * Warnings of a trial's first arm whose task was declined, or not accepted within the window.
   *
   * @param windowDays whole days after the draw
   */
  Set<UUID> untouched(String district, UUID trial, int windowDays);

  /** Evaluations of a district, newest first. */
  List<Evaluation> evaluations(String district);

  void evaluated(Evaluation evaluation);
}
