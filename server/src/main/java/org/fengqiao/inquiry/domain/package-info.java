/** Query codes and ratings. Pure. */
@NullMarked
package org.fengqiao.inquiry.domain;

import org.jspecify.annotations.NullMarked;
