/**
 * Who answers for a grid: one holder in each of three layers, from day to day; hand-overs that take
 * what is open along; cadres linked to a grid with walks counted by grid and month. Owns the tables
 * {@code grid_holder}, {@code grid_hand_over}, {@code grid_cadre}, {@code grid_walk} and {@code
 * grid_layer_role}.
 *
 * <p>What an account reaches stays its territory, which a hand-over changes along with the holder;
 * nothing here is asked for permission. Counts nothing by person: not what a holder has open, not
 * how often a cadre went, not who was called on.
 */
@NullMarked
package org.fengqiao.holder;

import org.jspecify.annotations.NullMarked;
