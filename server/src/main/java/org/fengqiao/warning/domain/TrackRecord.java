package org.fengqiao.warning.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.jspecify.annotations.Nullable;

/**
 * How warnings have done, for who tunes the rules. Hits are counted from what was reported later;
 * what people decided stands beside and is no truth: a place that is looked at reports more, and
 * who agrees may be wrong.
 *
 * @param from first day of entries
 * @param to last day of entries
 * @param rule what counts as a hit
 * @param lines by month, level and kind
 * @param loads by month
 */
public record TrackRecord(
    LocalDate from, LocalDate to, AlarmRules rule, List<Line> lines, List<Load> loads) {
  public TrackRecord {
    lines = List.copyOf(lines);
    loads = List.copyOf(loads);
  }

  /**
   * Warnings that entered yellow or higher from below.
   *
   * @param month {@code 2026-03}, Asia/Shanghai
   * @param level level entered
   * @param kind index of {@code hotspot}
   * @param entered how many
   * @param judged how many of them are old enough to be judged
   * @param hits judged ones that further matters or an escalation followed
   * @param escalated judged ones that an escalation followed
   * @param medianLead days from the entry to what made it a hit; null without hits
   * @param confirmed entries whose warning a person confirmed at any time
   * @param dismissed entries whose warning a person dismissed at any time
   */
  public record Line(
      String month,
      Level level,
      int kind,
      int entered,
      int judged,
      int hits,
      int escalated,
      @Nullable Double medianLead,
      int confirmed,
      int dismissed) {}

  /**
   * What people had to read in a month.
   *
   * @param raised warnings raised or awoken
   * @param risen rises of level
   */
  public record Load(String month, int raised, int risen) {}

  /** What to look at. */
  public record Question(LocalDate from, LocalDate to, List<String> prefixes) {
    public Question {
      prefixes = List.copyOf(prefixes);
    }
  }
}
