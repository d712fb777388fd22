package org.fengqiao.warning.domain.hindcast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two sets of rules would have made of a stretch of the past: judged at the end of every day
 * from what had arrived by then, nobody having decided anything about a warning.
 *
 * @param from first day that counts; before it both ran in, for warnings that stood already
 * @param to last day
 * @param wanted days that were asked for
 * @param days days that count; fewer than wanted when time or history was too short
 * @param nights whether forecast, scan and trend had a say, worked out once a week
 * @param matters distinct matters of the year before the last day
 * @param hitDays days within which further matters make a hit, of the rules in force for both
 * @param hitMatters how many
 * @param before by the rules in force
 * @param after by the draft
 * @param changes places whose highest level of the stretch differs, the gravest first
 * @param changed how many places those are; the list may be shorter
 */
public record Hindcast(
    LocalDate from,
    LocalDate to,
    int wanted,
    int days,
    boolean nights,
    int matters,
    int hitDays,
    int hitMatters,
    Side before,
    Side after,
    List<Change> changes,
    int changed) {
  public Hindcast {
    changes = List.copyOf(changes);
  }

  /**
   * One set of rules.
   *
   * @param months levels entered from below by month, oldest first
   * @param standing places by the highest level they stand at on the last day, blue to red
   * @param judged entries of yellow or higher that are old enough to be judged
   * @param hits those followed by enough further matters of the kind there, or an escalation
   * @param medianLead days from the entry to what made it a hit; null without hits
   * @param budget alarms a street may have in seven days, 0 for no budget
   * @param alarms warnings that entered orange or red, each once a calendar week
   * @param over alarms over the budget, summed over streets and calendar weeks
   * @param streets streets with an alarm, the most over first
   */
  public record Side(
      List<Month> months,
      Map<String, Integer> standing,
      int judged,
      int hits,
      @Nullable Double medianLead,
      int budget,
      int alarms,
      int over,
      List<Street> streets) {
    public Side {
      months = List.copyOf(months);
      standing = Map.copyOf(standing);
      streets = List.copyOf(streets);
    }
  }

  /** Levels entered from below in a month, as {@code 2026-03}. */
  public record Month(String month, int blue, int yellow, int orange, int red) {}

  /**
   * Alarms of a street of nine digits.
   *
   * @param weeks calendar weeks in which it had more than its budget
   * @param over alarms above it
   */
  public record Street(String street, int alarms, int weeks, int over) {}

  /**
   * A place and kind that would have stood otherwise.
   *
   * @param kind index of {@code hotspot}
   * @param before name of its highest level by the rules in force
   * @param after by the draft
   */
  public record Change(String grid, int kind, String before, String after) {}
}
