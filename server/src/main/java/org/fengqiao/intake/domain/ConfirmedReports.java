package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.fengqiao.gazetteer.domain.AgreedNames;

/** Port: reports whose place a person confirmed. */
public interface ConfirmedReports {
  /**
   * Hands over the reports since an instant whose place was set or confirmed by a person on the
   * spot, one by one, those of a community together. Places taken from a name are not among them:
   * they would only confirm what the gazetteer says already.
   *
   * @param taker is given the community's code, 12 digits, and the report
   */
  void each(String district, Instant since, BiConsumer<String, AgreedNames.Seen> taker);
}
