/** What layers there are and what is refused. */
@NullMarked
package org.fengqiao.tile.domain;

import org.jspecify.annotations.NullMarked;
