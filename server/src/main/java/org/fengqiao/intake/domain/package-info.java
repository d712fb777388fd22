/** Reports, their checks and photos as bytes; pure. */
@NullMarked
package org.fengqiao.intake.domain;

import org.jspecify.annotations.NullMarked;
