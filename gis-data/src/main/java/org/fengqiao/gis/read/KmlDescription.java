package org.fengqiao.gis.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Attributes that programs write as a table of two columns into a description. */
final class KmlDescription {
  private KmlDescription() {}

  /** Names and values of the rows of two cells; empty when it is no such table. */
  static Map<String, String> table(String html) {
    Map<String, String> values = new LinkedHashMap<>();
    String lower = html.toLowerCase(Locale.ROOT);
    if (lower.length() != html.length()) {
      return values;
    }
    int row = lower.indexOf("<tr");
    while (row >= 0) {
      int next = lower.indexOf("<tr", row + 3);
      int end = next < 0 ? html.length() : next;
      List<String> cells = cells(html.substring(row, end), lower.substring(row, end));
      if (cells.size() == 2 && !cells.getFirst().isEmpty()) {
        values.putIfAbsent(cells.getFirst(), cells.getLast());
      }
      row = next;
    }
    return values;
  }

  private static List<String> cells(String row, String lower) {
    List<String> cells = new ArrayList<>();
    int at = cell(lower, 0);
    // A third cell is no pair any more; a row of thousands is not looked through.
    while (at >= 0 && cells.size() <= 2) {
      int open = row.indexOf('>', at);
      int next = cell(lower, at + 3);
      if (open < 0) {
        break;
      }
      cells.add(plain(row.substring(open + 1, next < 0 ? row.length() : Math.max(open + 1, next))));
      at = next;
    }
    return cells;
  }

  private static int cell(String lower, int from) {
    int td = lower.indexOf("<td", from);
    int th = lower.indexOf("<th", from);
    return td < 0 || th < 0 ? Math.max(td, th) : Math.min(td, th);
  }

  /** Without tags; the five entities of XML and the blank resolved. */
  private static String plain(String html) {
    StringBuilder text = new StringBuilder();
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        tag = true;
      } else if (c == '>' && tag) {
        tag = false;
      } else if (!tag) {
        text.append(c);
      }
    }
    return text.toString()
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
