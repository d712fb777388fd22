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
 * @param fault what is wrong, null when whole
 * @param suspects numbers of the entries under the first seal that does not match, or of the rows
 *     that the server did not write
 * @param unsealed entries no seal holds yet; normally younger than a second
 * @param oldestUnsealed moment of the oldest of those
 */
public record Verdict(
    String district,
    boolean whole,
    long seals,
    long entries,
    String head,
    @Nullable Fault fault,
    List<Long> suspects,
    long unsealed,
    @Nullable Instant oldestUnsealed) {

  /** What can be wrong with a trail. */
  public enum Fault {
    /** A sealed row was changed, removed or put elsewhere, or a seal itself was. */
    CHAIN_BROKEN,
    /** A row was put in that the server did not write, or an unsealed one was changed. */
    FOREIGN_ENTRY,
    /** The newest seal noted outside the database is not there any more. */
    CUT_OFF
  }

  public Verdict {
    suspects = List.copyOf(suspects);
  }
}
