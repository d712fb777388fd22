/** Labels of kinds and sub-kinds for the faces. */
@NullMarked
package org.fengqiao.law.http;

import org.jspecify.annotations.NullMarked;
