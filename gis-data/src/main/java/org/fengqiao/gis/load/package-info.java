/**
 * The whole way of one file of areas: opened and read, placed on the earth, its columns understood,
 * checked, repaired, and told in one report. What {@code ops/import … --dry-run} prints and what
 * the server stages are the same. Knows no database.
 */
@NullMarked
package org.fengqiao.gis.load;

import org.jspecify.annotations.NullMarked;
