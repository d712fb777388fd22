/**
 * The words everyone speaks and the ports everyone needs. Owns no table, does nothing by itself and
 * imports nothing of ours. Keep it small: a word belongs here only when three features say it.
 */
@NullMarked
package org.fengqiao.kernel;

import org.jspecify.annotations.NullMarked;
