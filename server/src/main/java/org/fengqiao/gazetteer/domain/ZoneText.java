package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of areas as notices write them: {@code 江南中街：①紫来社区；②聚源社区的部分；昌岗街：①信和社区}. A street
 * stands before a colon, its communities follow with semicolons or 、 between them; 的部分, 部分, （部分）
 * mark those of which only a part is meant.
 */
public final class ZoneText {
  private static final Pattern STREET =
      Pattern.compile("^\\s*([\\p{IsHan}]{2,12}(?:街道办事处|街道|街|镇|乡))\\s*[：:]\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:[①-⑳㉑-㉟]|[（(]?\\d{1,2}[）).、．]|[⑴-⒇])\\s*");
  private static final Pattern PART =
      Pattern.compile("\\s*(?:的?一?部分|[（(]\\s*(?:的?部分|局部)\\s*[）)])\\s*$");

  private ZoneText() {}

  /**
   * A community of a street.
   *
   * @param street as written
   * @param community as written, without number and without 的部分
   * @param whole false when only a part of it is meant
   */
  public record Area(String street, String community, boolean whole) {}

  /** The areas in their order; none when the text is no such list. */
  public static List<Area> parse(String text) {
    List<Area> found = new ArrayList<>();
    Optional<String> street = Optional.empty();
    for (String piece : text.split("[；;、\\n]", -1)) {
      String rest = piece;
      Matcher named = STREET.matcher(rest);
      if (named.find()) {
        street = Optional.of(named.group(1));
        rest = rest.substring(named.end());
      }
      rest = NUMBER.matcher(rest).replaceFirst("").strip();
      rest = rest.replaceAll("[。.，,]+$", "");
      if (street.isPresent() && !rest.isEmpty()) {
        String bare = PART.matcher(rest).replaceFirst("");
        if (!bare.isEmpty()) {
          found.add(new Area(street.get(), bare, bare.equals(rest)));
        }
      }
    }
    return found;
  }
}
