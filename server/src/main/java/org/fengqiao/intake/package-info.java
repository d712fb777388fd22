/**
 * A report from the field: idempotency by the client's UUID, coordinates with datum, photos. Owns
 * tables {@code report} and {@code photo}. Opens items through casework and never changes one
 * afterwards. Called by its own http ring, the replay tool and other channels.
 */
@NullMarked
package org.fengqiao.intake;

import org.jspecify.annotations.NullMarked;
