/** Groups of items: pure values, refusals and ports. */
@NullMarked
package org.fengqiao.group.domain;

import org.jspecify.annotations.NullMarked;
