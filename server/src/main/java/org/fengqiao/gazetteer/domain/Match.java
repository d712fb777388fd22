package org.fengqiao.gazetteer.domain;

/** How a place answers what was typed, best first. */
public enum Match {
  /** The whole name. */
  EXACT(100),
  /** The name begins so. */
  BEGINS(90),
  /** The name holds it. */
  HOLDS(80),
  /** The letters stand for the beginning of the name. */
  LETTERS(75),
  /** The letters stand for characters inside the name. */
  LETTERS_INSIDE(65),
  /** One character differs, is missing or is too many. */
  ONE_OFF(60),
  /** What was typed holds the name, and more. */
  WITHIN(55),
  /** Some of the characters. */
  PARTLY(20);

  private final int score;

  Match(int score) {
    this.score = score;
  }

  /** 0 to 100, for ranking only. */
  int score() {
    return score;
  }
}
