/** Tables and their columns, what a row means, what a column of an export says. Pure. */
@NullMarked
package org.fengqiao.ledger.domain;

import org.jspecify.annotations.NullMarked;
