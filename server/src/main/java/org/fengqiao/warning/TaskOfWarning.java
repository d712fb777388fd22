package org.fengqiao.warning;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Asked of the feature above that grows tasks from warnings, so that a warning can point to its
 * task without knowing that feature.
 */
@FunctionalInterface
public interface TaskOfWarning {
  /** The newest task that grew from each of the warnings; warnings without one are left out. */
  Map<UUID, UUID> tasksOf(String district, Collection<UUID> warnings);
}
