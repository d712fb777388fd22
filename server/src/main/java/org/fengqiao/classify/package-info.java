/**
 * The first classifier: words of a report to ranked kinds with reasons, and a hash that recognises
 * the same text sent twice. Owns the keyword table (a versioned resource), no database table. Its
 * answer is provisional until a person confirms it; it never looks at who wrote. Anybody above may
 * call.
 */
@NullMarked
package org.fengqiao.classify;

import org.jspecify.annotations.NullMarked;
