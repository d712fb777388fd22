package org.fengqiao.gis.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/** Makes what ends the reading of a file, with the place of the error. */
final class Faults {
  private Faults() {}

  /** Facts in the order given: name, value, name, value. */
  static Map<String, Object> facts(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return facts;
  }

  /** About the whole file. */
  static UnreadableFile file(FindingCode code, Object... facts) {
    return new UnreadableFile(Finding.of(code, facts(facts)));
  }

  /** From this feature on. */
  static UnreadableFile feature(FindingCode code, int feature, Object... facts) {
    return feature < 1
        ? file(code, facts)
        : new UnreadableFile(Finding.of(code, feature, facts(facts)));
  }

  /** A limit was passed. */
  static UnreadableFile tooMuch(String what, long limit) {
    return file(FindingCode.TOO_MUCH, "what", what, "limit", limit);
  }

  /** The file ends in this feature, at this byte. */
  static UnreadableFile truncated(String part, int feature, long at) {
    return feature(FindingCode.TRUNCATED, feature, "part", part, "byte", at);
  }

  /** What a library says is not for people; the first line, short, is kept as a detail. */
  static String detail(Throwable error) {
    String text = String.valueOf(error.getMessage());
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line);
    return first.length() > 200 ? first.substring(0, 200) : first;
  }
}
