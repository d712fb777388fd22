package org.fengqiao.grid.domain;

import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;

/** Who answers for a grid today. A higher feature knows; grid only passes it on. */
public interface GridHolders {
  /**
   * One holder a layer at most, in the order PARTY, SECURITY, SERVICE; none outside the reader's.
   */
  List<Holder> of(String grid, Actor reader);

  /**
   * A holder.
   *
   * @param layer PARTY, SECURITY or SERVICE
   * @param name display name of the account
   */
  @PersonalData
  record Holder(String layer, UUID account, String name) {}
}
