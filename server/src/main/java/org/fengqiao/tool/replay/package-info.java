/**
 * Replays a series of reports: through the real server on a simulated clock, or through the pure
 * engine alone, to see after how many reports bursts are found and how often the engine cries wolf.
 */
@NullMarked
package org.fengqiao.tool.replay;

import org.jspecify.annotations.NullMarked;
