/** SQL of the audit trail and the sealer's loop. */
@NullMarked
package org.fengqiao.audit.db;

import org.jspecify.annotations.NullMarked;
