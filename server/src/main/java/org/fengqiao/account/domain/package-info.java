/** Accounts, sessions and the rules of signing in; pure. */
@NullMarked
package org.fengqiao.account.domain;

import org.jspecify.annotations.NullMarked;
