package org.fengqiao.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one district's chain found.
 *
 * @param whole whether every seal matches its entries
 * @param seals seals found good, from the start
 * @param entries entries under those seals
 * @param head hash of the last good seal; note it elsewhere to detect a cut-off end
 * @param suspects numbers of the entries under the first seal that does not match
 * @param unsealed entries no seal holds yet; normally younger than a second
 * @param oldestUnsealed moment of the oldest of those
 */
public record Verdict(
    String district,
    boolean whole,
    long seals,
    long entries,
    String head,
    List<Long> suspects,
    long unsealed,
    @Nullable Instant oldestUnsealed) {
  public Verdict {
    suspects = List.copyOf(suspects);
  }
}
