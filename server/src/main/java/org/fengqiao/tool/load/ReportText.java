package org.fengqiao.tool.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.Evidence;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;

/** A report of a file for a person at a terminal. */
public final class ReportText {
  private static final int SHOWN = 20;

  private final Messages messages;
  private final PrintStream out;

  public ReportText(Messages messages, PrintStream out) {
    this.messages = messages;
    this.out = out;
  }

  /** Prints a report. */
  public void print(LoadReport report) {
    line("file", report.file());
    line("format", report.format() == null ? "none that is read" : report.format());
    if (report.encoding() != null) {
      line("texts", report.encoding().used() + " (" + report.encoding().from() + ")");
    }
    datum(report.datum());
    line("areas", report.features() + ", level " + report.level().word());
    line("ground", String.format(Locale.ROOT, "%.3f km2", report.areaM2() / 1e6));
    line(
        "findings",
        String.format(
            Locale.ROOT,
            "%d errors, %d warnings, %d notes",
            report.count(Severity.ERROR),
            report.count(Severity.WARNING),
            report.count(Severity.INFO)));
    report.findings().stream()
        .collect(Collectors.groupingBy(Finding::code, java.util.TreeMap::new, Collectors.toList()))
        .forEach((code, of) -> findings(of));
    line("repaired", report.repaired() + " areas");
    line("publishable", report.publishable());
  }

  private void datum(LoadReport.DatumReport datum) {
    line(
        "datum",
        "proposed "
            + datum.proposed()
            + ", in the file "
            + datum.inFile()
            + ", used "
            + datum.used()
            + (datum.northFirst() ? ", north first" : "")
            + (datum.confirmed() ? "" : ", NOT CONFIRMED: say it with --datum"));
    for (Evidence evidence : datum.evidence()) {
      out.printf(
          "%-12s   %-10s %-9s %s%n",
          "", evidence.hypothesis(), evidence.kind().word(), evidence.text());
    }
  }

  private void findings(List<Finding> of) {
    Finding first = of.getFirst();
    String code = first.code().name();
    out.printf(
        "%-12s %s %s x %d: %s%n",
        "",
        first.severity(),
        code,
        of.size(),
        messages.text(Language.EN, "finding." + code, Map.of()));
    of.stream().limit(SHOWN).forEach(this::place);
    if (of.size() > SHOWN) {
      out.printf("%-12s   … and %d more%n", "", of.size() - SHOWN);
    }
    out.printf("%-12s   %s%n", "", messages.text(Language.EN, "finding." + code + ".do", Map.of()));
  }

  private void place(Finding finding) {
    LonLat at = finding.at();
    String where =
        at == null ? "" : String.format(Locale.ROOT, " at %.6f, %.6f", at.lon(), at.lat());
    String feature = finding.feature() == null ? "" : "#" + finding.feature() + " ";
    out.printf(
        "%-12s   %s%s%s %s%n",
        "", feature, String.join(" / ", finding.codes()), where, finding.facts());
  }

  private void line(String name, Object value) {
    out.printf("%-12s %s%n", name, value);
  }
}
