/** The door of indicators. */
@NullMarked
package org.fengqiao.indicator.http;

import org.jspecify.annotations.NullMarked;
