package org.fengqiao.kernel;

import java.util.UUID;

/** Source of UUIDv7 ids: time-ordered, unique without coordination. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
