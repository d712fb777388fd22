/**
 * Versioned law: references, kinds and sub-kinds, routes, first-tier matrix with its escalation
 * rules, the severity table and the thresholds of the levels. Every figure is a row with a period
 * of validity, none is a constant in code. Owns the tables {@code law_*}. Knows nothing of items.
 */
@NullMarked
package org.fengqiao.law;

import org.jspecify.annotations.NullMarked;
