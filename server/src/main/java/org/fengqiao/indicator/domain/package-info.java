/** Figures as values, with their definitions. */
@NullMarked
package org.fengqiao.indicator.domain;

import org.jspecify.annotations.NullMarked;
