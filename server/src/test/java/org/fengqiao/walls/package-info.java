/**
 * The walls of the house as tests: imports, schema, problems, permissions, places never persons.
 */
@NullMarked
package org.fengqiao.walls;

import org.jspecify.annotations.NullMarked;
