/** The tables of import jobs. The only place of this feature that speaks SQL. */
@NullMarked
package org.fengqiao.imports.db;

import org.jspecify.annotations.NullMarked;
