/**
 * A new installation's start from the office's own files: people, bodies, rosters, mediators. Reads
 * workbooks and CSV, says line by line what would happen, then does all of it or nothing.
 */
@NullMarked
package org.fengqiao.tool.start;

import org.jspecify.annotations.NullMarked;
