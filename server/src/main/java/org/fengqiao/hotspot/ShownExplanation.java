package org.fengqiao.hotspot;

/**
 * An explanation as one reader may see it.
 *
 * @param of what is shown, hidden numbers null or left out
 * @param place what it stands for
 * @param guarded whether numbers were left out or rounded because the reader works elsewhere
 * @param small whether there are too few matters to show anything
 */
public record ShownExplanation(Explanation of, ShownPlace place, boolean guarded, boolean small) {}
