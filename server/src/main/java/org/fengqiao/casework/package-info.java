/**
 * The dispute item: its states, the one transition table, the append-only event log, severity and
 * the encrypted text. Owns the tables {@code item}, {@code item_event}, {@code item_text} and
 * publishes the view {@code matter_fact}. Whoever wants an item changed calls {@link Casework};
 * there is no other way, in code or in the database. It never asks upward: dispatch, intake and the
 * desk hand their facts in.
 */
@NullMarked
package org.fengqiao.casework;

import org.jspecify.annotations.NullMarked;
