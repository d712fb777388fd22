/** What integration tests share: a database of one's own and a server running on it. */
@NullMarked
package org.fengqiao.support;

import org.jspecify.annotations.NullMarked;
