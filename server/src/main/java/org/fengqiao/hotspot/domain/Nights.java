package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the nights' outlooks come from. Optional for a scoring run. */
public interface Nights {
  /**
   * The outlook of every kind index for a run: as of now that of the newest night that is ready, as
   * of a past moment that of the night before its day.
   *
   * @param gridVersion version whose ordinals the arrays follow; nights of another one are of no
   *     use
   * @return as many elements as there are kind indices, {@link Outlook#NONE} where there is none
   */
  List<Outlook> forRun(String district, long gridVersion, Instant asOf);

  /**
   * The outlook of a certain night, to make a run again that used it.
   *
   * @param night null for none
   */
  List<Outlook> of(String district, long gridVersion, @Nullable LocalDate night);

  /** By district the newest night that has become ready since the start of this server. */
  Map<String, Ready> ready();

  /** A night that is ready for runs on one grid version. */
  record Ready(long gridVersion, LocalDate night) {}
}
