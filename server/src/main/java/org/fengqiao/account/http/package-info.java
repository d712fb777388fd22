/** Signing in and out, and the list of one's sessions. */
@NullMarked
package org.fengqiao.account.http;

import org.jspecify.annotations.NullMarked;
