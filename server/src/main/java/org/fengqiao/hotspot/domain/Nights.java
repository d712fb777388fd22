package org.fengqiao.hotspot.domain;

import java.util.List;

/** Where the nights' outlooks are kept. Filled by a nightly job; optional for a scoring run. */
public interface Nights {
  /**
   * The newest outlook of every kind index that looks back from {@code day} or an earlier one.
   *
   * @param gridVersion version whose ordinals the arrays follow; nights of another one are of no
   *     use
   * @param day epoch day the run is about
   * @return as many elements as there are kind indices, {@link Outlook#NONE} where there is none
   */
  List<Outlook> newest(String district, long gridVersion, int day);
}
