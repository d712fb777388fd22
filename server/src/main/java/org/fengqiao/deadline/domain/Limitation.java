package org.fengqiao.deadline.domain;

import java.time.LocalDate;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A limitation of the parties that applies to matters of a kind.
 *
 * @param subKind only of this one; null for every sub-kind
 * @param interruptible acts make it begin anew (民法典 195, 198; 劳动争议调解仲裁法 27); periods to ask for
 *     reconsideration or to sue an authority are not interrupted
 * @param validTo last day of the edition, null while it is in force
 */
public record Limitation(
    Kind kind,
    @Nullable String subKind,
    TimerCode code,
    boolean interruptible,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether it applies to such a matter on this day. */
  public boolean applies(Kind to, @Nullable String sub, LocalDate day) {
    return kind == to
        && (subKind == null || subKind.equals(sub))
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
