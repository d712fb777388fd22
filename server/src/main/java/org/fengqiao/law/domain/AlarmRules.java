package org.fengqiao.law.domain;

/**
 * How often people are told and what counts as having been right: the row of {@code law_alarm} in
 * force on a day.
 *
 * @param version number of its edition
 * @param budgetWeek warnings of orange and red a street may enter in seven days before more is
 *     asked of the next; 0 for no budget
 * @param budgetRaise points added to the marks of orange and red for each one over the budget
 * @param tellHours a place and kind is told of once in so many hours, red excepted
 * @param hitDays days after the entry of yellow or higher within which further matters make a hit
 * @param hitMatters how many distinct ones of the kind there
 */
public record AlarmRules(
    int version, int budgetWeek, double budgetRaise, int tellHours, int hitDays, int hitMatters) {

  /** The product's newest row, for who has no database. */
  public static final AlarmRules NEWEST = new AlarmRules(1, 5, 5, 24, 14, 3);

  public AlarmRules {
    if (budgetWeek < 0 || budgetRaise < 0 || tellHours < 0 || hitDays < 1 || hitMatters < 1) {
      throw new IllegalArgumentException("alarm rules " + version);
    }
  }
}
