package org.fengqiao.gis.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.fengqiao.gis.finding.FindingCode;

/** The objects of a MIF one after the other: each belongs to one row of the .mid. */
final class MifObjects {
  private static final Set<String> OTHERS =
      Set.of("point", "line", "pline", "arc", "text", "rect", "roundrect", "ellipse", "multipoint");

  private final Lines lines;
  private final ShapeDraft draft;
  private StringTokenizer words = new StringTokenizer("");
  private int feature;

  MifObjects(Lines lines, ShapeDraft draft) {
    this.lines = lines;
    this.draft = draft;
  }

  long line() {
    return lines.number();
  }

  /** Reads the next object into the draft; false behind the last. */
  boolean next(int number) throws IOException, UnreadableFile {
    feature = number;
    draft.clear();
    return object(0);
  }

  private boolean object(int depth) throws IOException, UnreadableFile {
    for (String line = lines.next(); line != null; line = lines.next()) {
      words = new StringTokenizer(line);
      String keyword = words.hasMoreTokens() ? words.nextToken().toLowerCase(Locale.ROOT) : "";
      if (OTHERS.contains(keyword)) {
        draft.other(keyword);
        return true;
      }
      switch (keyword) {
        case "none" -> {
          return true;
        }
        case "region" -> {
          region();
          return true;
        }
        case "collection" -> {
          collection(depth);
          return true;
        }
        default -> {
          // pens, brushes, centres and the corners of what is no area
        }
      }
    }
    return false;
  }

  private void collection(int depth) throws IOException, UnreadableFile {
    int members = count();
    if (depth > 0 || members > 3) {
      throw malformed("Collection");
    }
    draft.collection();
    for (int i = 0; i < members; i++) {
      if (!object(depth + 1)) {
        throw truncated();
      }
    }
  }

  private void region() throws IOException, UnreadableFile {
    int rings = count();
    draft.startLoose();
    for (int i = 0; i < rings; i++) {
      int corners = count();
      draft.startRing();
      for (int k = 0; k < corners; k++) {
        double x = Numbers.ordinate(word());
        draft.corner(x, Numbers.ordinate(word()));
      }
      draft.endRing();
    }
  }

  private int count() throws IOException, UnreadableFile {
    String word = word();
    if (word.length() > 9 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw malformed("a number is missing");
    }
    return Integer.parseInt(word);
  }

  private String word() throws IOException, UnreadableFile {
    while (!words.hasMoreTokens()) {
      String line = lines.next();
      if (line == null) {
        throw truncated();
      }
      words = new StringTokenizer(line);
    }
    return words.nextToken();
  }

  private UnreadableFile truncated() {
    return Faults.feature(FindingCode.TRUNCATED, feature, "part", ".mif", "line", lines.number());
  }

  private UnreadableFile malformed(String detail) {
    return Faults.feature(
        FindingCode.MALFORMED, feature, "part", ".mif", "line", lines.number(), "detail", detail);
  }
}
