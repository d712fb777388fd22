package org.fengqiao.warning;

import java.util.Optional;
import java.util.UUID;

/**
 * Asked of the feature above that grows tasks from warnings, so that a warning can point to its
 * task without knowing that feature.
 */
@FunctionalInterface
public interface TaskOfWarning {
  /** The newest task that grew from the warning. */
  Optional<UUID> taskOf(String district, UUID warning);
}
