/**
 * States, events, the transition table, guards and the fold of events into an item. Pure: no SQL,
 * no clock, no framework.
 */
@NullMarked
package org.fengqiao.casework.domain;

import org.jspecify.annotations.NullMarked;
