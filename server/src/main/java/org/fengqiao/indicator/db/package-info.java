/** The SQL of figures, on views the owners publish. */
@NullMarked
package org.fengqiao.indicator.db;

import org.jspecify.annotations.NullMarked;
