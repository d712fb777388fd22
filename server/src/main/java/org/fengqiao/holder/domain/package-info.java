/** Names of places as text: made alike, indexed, searched, read out of addresses. Pure. */
@NullMarked
package org.fengqiao.holder.domain;

import org.jspecify.annotations.NullMarked;
