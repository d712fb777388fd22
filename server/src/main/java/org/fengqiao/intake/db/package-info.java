/** Reports and photos in PostgreSQL. */
@NullMarked
package org.fengqiao.intake.db;

import org.jspecify.annotations.NullMarked;
