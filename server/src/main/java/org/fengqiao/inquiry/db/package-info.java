/** SQL of query codes and ratings. */
@NullMarked
package org.fengqiao.inquiry.db;

import org.jspecify.annotations.NullMarked;
