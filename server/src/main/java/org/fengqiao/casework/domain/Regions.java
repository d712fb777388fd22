package org.fengqiao.casework.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can change beside the state (the orthogonal regions of domain notes 4.3). All of it belongs
 * to the matter or to those who work on it, nothing to a petitioner.
 *
 * @param supervision how hard the matter is being pressed
 * @param leaderId account of the leader who took it over (领导包案), null when nobody did
 * @param taskForce name of the task force (专班) that has it, null when none has
 * @param classCase number of the class case it belongs to, null when none
 * @param fastLane under the five internal limits of the fast lane (五个第一时间)
 * @param recused accounts that stepped back; none of them sees the item any more (条例 28)
 * @param receiptLevel level at which the matter was received
 */
public record Regions(
    Supervision supervision,
    @Nullable UUID leaderId,
    @Nullable String taskForce,
    @Nullable String classCase,
    boolean fastLane,
    List<UUID> recused,
    ReceiptLevel receiptLevel) {
  /** Where every item begins. */
  public static final Regions NONE =
      new Regions(Supervision.NONE, null, null, null, false, List.of(), ReceiptLevel.COUNTY);

  public Regions {
    recused = List.copyOf(recused);
  }

  /** How hard a matter is being pressed: 催办, 督办, 挂牌督办. */
  public enum Supervision {
    NONE,
    REMINDED,
    SUPERVISED,
    LISTED
  }

  /** Level at which a matter was received (mission MC-01). */
  public enum ReceiptLevel {
    COUNTY,
    CITY,
    PROVINCE,
    NATIONAL
  }
}
