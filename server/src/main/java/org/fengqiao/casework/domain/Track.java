package org.fengqiao.casework.domain;

import java.util.EnumSet;
import java.util.Set;

/** Whether the 60-day clock of a petition runs on the item (domain notes 4.2). */
public enum Track {
  DISPUTE,
  PETITION;

  /** Somebody turns to an organ with a request: 条例 17, 18, and what is passed down from above. */
  private static final Set<Channel> PETITIONS =
      EnumSet.of(
          Channel.ONLINE,
          Channel.LETTER,
          Channel.VISIT,
          Channel.PHONE,
          Channel.LEADER_SESSION,
          Channel.UPPER_REFERRAL);

  /** What comes in this way begins as. */
  public static Track of(Channel channel) {
    return PETITIONS.contains(channel) ? PETITION : DISPUTE;
  }
}
