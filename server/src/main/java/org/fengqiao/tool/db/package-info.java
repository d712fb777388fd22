/** What command-line tools ask the database beside the features' APIs: counts for their reports. */
@NullMarked
package org.fengqiao.tool.db;

import org.jspecify.annotations.NullMarked;
