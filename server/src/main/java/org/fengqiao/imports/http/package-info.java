/** Import jobs over HTTP. */
@NullMarked
package org.fengqiao.imports.http;

import org.jspecify.annotations.NullMarked;
