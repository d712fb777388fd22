package org.fengqiao.ledger.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.law.domain.Labels;

/**
 * The text another system asks for, as a template.
 *
 * @param system code of the other system
 * @param body words with places in braces
 */
public record ReportText(String system, int version, Labels title, String body) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  /**
   * Fills the places in one pass, so that what people wrote is never read as a template. A line all
   * of whose places are empty is left out.
   */
  public String fill(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (String line : body.split("\n", -1)) {
      Matcher place = PLACE.matcher(line);
      StringBuilder filled = new StringBuilder();
      int places = 0;
      int empty = 0;
      while (place.find()) {
        String value = values.getOrDefault(place.group(1), "");
        places++;
        empty += value.isEmpty() ? 1 : 0;
        place.appendReplacement(filled, Matcher.quoteReplacement(value));
      }
      place.appendTail(filled);
      if (places == 0 || empty < places) {
        text.append(text.isEmpty() ? "" : "\n").append(filled);
      }
    }
    return text.toString();
  }
}
