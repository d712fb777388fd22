/** Query codes and ratings, through the doors. */
@NullMarked
package org.fengqiao.inquiry;

import org.jspecify.annotations.NullMarked;
