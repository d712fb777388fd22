/** Templates, the model of a page between them and the printers, and what may be issued. */
@NullMarked
package org.fengqiao.document.domain;

import org.jspecify.annotations.NullMarked;
