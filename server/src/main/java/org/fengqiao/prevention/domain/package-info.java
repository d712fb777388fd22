/** Tasks and playbooks as values, and the one table of a task's life. */
@NullMarked
package org.fengqiao.prevention.domain;

import org.jspecify.annotations.NullMarked;
