/** What is staged, who may decide, and the port through which an approved change is applied. */
@NullMarked
package org.fengqiao.approval.domain;

import org.jspecify.annotations.NullMarked;
