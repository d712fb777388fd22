/**
 * Rules tried on the past: what warnings there would have been, by two sets of rules side by side.
 * Pure.
 */
@NullMarked
package org.fengqiao.warning.domain.hindcast;

import org.jspecify.annotations.NullMarked;
