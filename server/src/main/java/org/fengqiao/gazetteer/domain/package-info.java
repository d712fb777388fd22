/** Names of places as text: made alike, indexed, searched, read out of addresses. Pure. */
@NullMarked
package org.fengqiao.gazetteer.domain;

import org.jspecify.annotations.NullMarked;
