/** {@code /api/ledger} and the text of an item for other systems. */
@NullMarked
package org.fengqiao.ledger.http;

import org.jspecify.annotations.NullMarked;
