package org.fengqiao.gazetteer.domain;

/**
 * A place found for what was typed.
 *
 * @param entry the place
 * @param match how it answers
 * @param part which of its words did
 * @param score higher is better; comparable within one answer only
 */
public record Hit(Entry entry, Match match, Part part, double score) {

  /** Which words of an entry. */
  public enum Part {
    NAME,
    ALIAS,
    ADDRESS
  }
}
