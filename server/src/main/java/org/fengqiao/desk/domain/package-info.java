/** Lists, files and requests as values; what an event's request means as commands. */
@NullMarked
package org.fengqiao.desk.domain;

import org.jspecify.annotations.NullMarked;
