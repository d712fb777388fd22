/**
 * Versioned law: references, kinds and sub-kinds, routes and their cards, the duty list, first-tier
 * matrix with its escalation rules, the severity table and the thresholds of the levels. Every
 * figure is a row of an edition with a period of validity, none is a constant in code; a district
 * may have editions of its own, proposed here and approved by a second person. Owns the tables
 * {@code law_*}, {@code root_cause_source} and {@code receipt_level}. Knows nothing of items: who
 * knows them tries a change on them ({@link org.fengqiao.law.domain.Rehearsal}).
 */
@NullMarked
package org.fengqiao.law;

import org.jspecify.annotations.NullMarked;
