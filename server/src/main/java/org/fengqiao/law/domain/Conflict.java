package org.fengqiao.law.domain;

import java.util.List;
import java.util.Map;

/**
 * Something that does not fit in the tables as they would hold.
 *
 * @param code stable code of the sentence, e.g. {@code TIER_CONTRADICTS}
 * @param weight whether it bars the edition
 * @param table where it stands
 * @param rows positions in the rows of that table, from 0
 * @param args values for the sentence
 */
public record Conflict(
    String code, Weight weight, LawTable table, List<Integer> rows, Map<String, Object> args) {

  /** How heavy it weighs. */
  public enum Weight {
    /** The edition cannot be proposed. */
    ERROR,
    /** To be looked at; often meant. */
    WARNING
  }

  public Conflict {
    rows = List.copyOf(rows);
    args = Map.copyOf(args);
  }

  /** Whether it bars the edition. */
  public boolean bars() {
    return weight == Weight.ERROR;
  }
}
