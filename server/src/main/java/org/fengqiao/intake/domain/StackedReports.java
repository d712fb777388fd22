package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.gazetteer.domain.Piles;
import org.fengqiao.gazetteer.domain.StackStore;
import org.fengqiao.gis.LonLat;

/** Port: reports that share a coordinate with many others. */
public interface StackedReports {
  /** Districts with reports. */
  List<String> districts();

  /** The coordinates, to a metre, that at least so many reports since an instant share. */
  List<Piles.Pile> piles(String district, Instant since, int least);

  /** Hands over the reports since an instant that lie on some piles, one by one. */
  void each(String district, Instant since, List<Piles.Pile> piles, Consumer<Stacked> taker);

  /**
   * Of the matters that are withheld from counts, those whose grid a person told, be it at the
   * report or when they were verified, as far as that is news.
   */
  List<StackStore.Told> told(String district);

  /**
   * A report.
   *
   * @param words its redacted summary, in which a place may be named
   */
  record Stacked(UUID item, LonLat at, String words) {}
}
