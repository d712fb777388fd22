/**
 * People who work here: identity, sessions, roles as sets of permissions, territory. Owns {@code
 * account}, {@code session}, {@code sign_in_failure}, {@code role_permission} and {@code
 * role_session}. Refuses to count or rank people; knows nothing of items.
 */
@NullMarked
package org.fengqiao.account;

import org.jspecify.annotations.NullMarked;
