package org.fengqiao.law.domain;

import java.util.List;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One kind with its sub-kinds.
 *
 * @param std17 codes of the 17-kind exchange table
 * @param confirmable what of an agreement a court may confirm
 */
public record KindEntry(
    Kind kind, Labels label, @Nullable String std17, String confirmable, List<SubKind> subKinds) {
  public KindEntry {
    subKinds = List.copyOf(subKinds);
  }
}
