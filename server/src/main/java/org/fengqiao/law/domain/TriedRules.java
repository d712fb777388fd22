package org.fengqiao.law.domain;

/** Which drafts of rules of scores have been tried on history. Implemented by who warns. */
@FunctionalInterface
public interface TriedRules {
  /**
   * Whether a trial of exactly this content has ended well.
   *
   * @param digest {@link ScoreDraft#digest}
   */
  boolean tried(String district, String digest);
}
