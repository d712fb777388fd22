package org.fengqiao.law.domain;

import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the duty list (权责清单): which unit answers for a kind of matter.
 *
 * @param unit code of the sort of unit, e.g. {@code HRSS}
 * @param kind null for every kind
 * @param subKind null for the whole kind
 * @param code statute of the basis, null when none is told
 * @param overlap another unit has the same duty or disputes it: a jurisdiction decision is needed
 * @param overlapWith units it overlaps with
 */
public record Duty(
    Responsibility responsibility,
    String unit,
    Labels name,
    @Nullable Kind kind,
    @Nullable String subKind,
    Labels duty,
    @Nullable String code,
    @Nullable String article,
    boolean overlap,
    @Nullable String overlapWith) {

  /**
   * Whether it may be about a matter of this kind.
   *
   * @param otherSub null while nobody has told: then every line of the kind may be
   */
  public boolean about(Kind other, @Nullable String otherSub) {
    boolean ofSub = subKind == null || otherSub == null || subKind.equals(otherSub);
    return ofSub && (kind == null || kind == other);
  }
}
