/** Pure choice of a body: tier, territory, kinds, load, distance; every step gives its reason. */
@NullMarked
package org.fengqiao.dispatch.domain;

import org.jspecify.annotations.NullMarked;
