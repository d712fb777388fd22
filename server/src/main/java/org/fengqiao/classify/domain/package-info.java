/** Pure text work: normalising, keyword matching, hashing. */
@NullMarked
package org.fengqiao.classify.domain;

import org.jspecify.annotations.NullMarked;
