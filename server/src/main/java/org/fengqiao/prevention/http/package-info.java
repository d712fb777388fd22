/** The door of prevention. */
@NullMarked
package org.fengqiao.prevention.http;

import org.jspecify.annotations.NullMarked;
