/** The audit administrator's door. */
@NullMarked
package org.fengqiao.audit.http;

import org.jspecify.annotations.NullMarked;
