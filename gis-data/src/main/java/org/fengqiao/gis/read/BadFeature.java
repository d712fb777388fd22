package org.fengqiao.gis.read;

import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/** One feature that cannot be used; the file is read on behind it. */
final class BadFeature extends Exception {
  private static final long serialVersionUID = 1;

  private final FindingCode code;
  private final transient Map<String, Object> facts;

  BadFeature(FindingCode code, Map<String, Object> facts) {
    super(code + " " + facts, null, false, false);
    this.code = code;
    this.facts = facts;
  }

  Finding finding(int number) {
    return Finding.of(code, number, facts);
  }
}
