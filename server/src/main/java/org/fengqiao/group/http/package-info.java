/** The doors of groups of items. */
@NullMarked
package org.fengqiao.group.http;

import org.jspecify.annotations.NullMarked;
