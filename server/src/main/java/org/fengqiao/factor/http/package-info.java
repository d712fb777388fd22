/** The door of risk factors and of the plans of projects. */
@NullMarked
package org.fengqiao.factor.http;

import org.jspecify.annotations.NullMarked;
