/** The entry, the chain over entries, and the port to their store; pure. */
@NullMarked
package org.fengqiao.audit.domain;

import org.jspecify.annotations.NullMarked;
