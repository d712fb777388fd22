/** SQL of accounts and sessions. */
@NullMarked
package org.fengqiao.account.db;

import org.jspecify.annotations.NullMarked;
