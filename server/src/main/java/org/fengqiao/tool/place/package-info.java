/** Tables of places on the command line: named places, division codes, households. */
@NullMarked
package org.fengqiao.tool.place;

import org.jspecify.annotations.NullMarked;
