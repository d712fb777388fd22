/** Items, history and sealed texts in SQL; the keys that seal them. */
@NullMarked
package org.fengqiao.casework.db;

import org.jspecify.annotations.NullMarked;
