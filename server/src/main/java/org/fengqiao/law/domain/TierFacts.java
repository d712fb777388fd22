package org.fengqiao.law.domain;

import java.util.Set;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the first tier of a matter is decided from (domain notes 3.3, 4.5).
 *
 * @param peopleInvolved at least 1
 * @param major the matter is a major one (重大)
 * @param flags further facts told by the reporter or the dispatcher, by the names of the rule rows,
 *     e.g. {@code EMPLOYER_ABSCONDED}
 */
public record TierFacts(
    @Nullable String subKind,
    int peopleInvolved,
    Level severity,
    Set<Safety> safety,
    boolean major,
    Set<String> flags) {
  public TierFacts {
    safety = Set.copyOf(safety);
    flags = Set.copyOf(flags);
  }
}
