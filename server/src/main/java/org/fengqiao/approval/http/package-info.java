/** Staged changes over HTTP. */
@NullMarked
package org.fengqiao.approval.http;

import org.jspecify.annotations.NullMarked;
