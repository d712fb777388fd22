/**
 * What every door has in common: who is asking, whether they may, how a refusal is told, which
 * language, cursors, assets and the live stream. Public, because each feature's http ring uses it;
 * only http rings and the bootstrap do.
 */
@NullMarked
package org.fengqiao.platform.http;

import org.jspecify.annotations.NullMarked;
