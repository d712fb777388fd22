package org.fengqiao.gis.check;

import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/**
 * Outlines that lie over each other so often that to cut them where they meet would take the memory
 * of everybody else: twenty thousand squares over the same ground have a thousand million crossings
 * in six megabytes.
 */
final class Crowded extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Edges whose boxes meet; in a map of places about ten for each. */
  private static final long FOR_EACH_EDGE = 100;

  private static final long AT_LEAST = 2_000_000;

  private final long most;

  private Crowded(long most) {
    super("more than " + most + " edges meet", null, false, false);
    this.most = most;
  }

  /**
   * Looks at how often edges meet.
   *
   * @throws Crowded when it is too often
   */
  static void check(long meetings, int edges) {
    long most = AT_LEAST + FOR_EACH_EDGE * edges;
    if (meetings > most) {
      throw new Crowded(most);
    }
  }

  /** An error: nothing is said about gaps and overlaps. */
  Finding finding() {
    return Findings.of(
        FindingCode.TOO_MUCH,
        FindingCode.TOO_MUCH.severity(),
        List.of(),
        null,
        Findings.facts("what", "crossings", "limit", most));
  }
}
