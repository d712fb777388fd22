/** What an import job is, which way it goes, what it refuses. Pure. */
@NullMarked
package org.fengqiao.imports.domain;

import org.jspecify.annotations.NullMarked;
