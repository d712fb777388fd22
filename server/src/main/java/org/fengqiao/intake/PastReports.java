package org.fengqiao.intake;

import jakarta.inject.Singleton;
import java.util.List;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.intake.domain.RequestHash;
import org.fengqiao.kernel.Actor;

/**
 * Writes down reports of the past beside the items they opened, for demonstration data and imports:
 * the same row a live report leaves, without its answer's clocks.
 */
@Singleton
public class PastReports {
  private final Reports reports;

  PastReports(Reports reports) {
    this.reports = reports;
  }

  /**
   * Adds the report of an item in the caller's transaction.
   *
   * @param lon canonical degrees
   * @param lat canonical degrees
   */
  public void add(Report report, Item item, Body body, Actor reporter, double lon, double lat) {
    reports.add(
        item.district(),
        new Reports.Kept(
            report,
            RequestHash.of(report),
            Receipt.sure(report.id(), item, body, List.of()),
            item.id(),
            reporter.id(),
            lon,
            lat,
            item.reportedAt(),
            List.of()));
  }
}
