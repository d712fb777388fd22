/** Facts in, severity and tier out. Pure functions over one version of the tables. */
@NullMarked
package org.fengqiao.law.domain;

import org.jspecify.annotations.NullMarked;
