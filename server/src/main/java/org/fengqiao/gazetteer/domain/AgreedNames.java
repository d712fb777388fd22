package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * The names of places several reports of a community agree on. A name is what stands before a word
 * such as 花园 or 市场, and a gate of it is a place of its own. Where a name begins nobody wrote down:
 * of the beginnings that reports share the longest is meant. What only one or two reports hold is
 * never looked at: three strangers name a place, one may name a neighbour. Pure.
 */
public final class AgreedNames {
  private static final String ENDS =
      "花园|小区|新村|新城|大院|公寓|家园|花苑|雅苑|雅居|山庄|宿舍|名庭|豪庭|华庭|嘉园|大厦|广场|市场|商场|小学|中学|幼儿园"
          + "|医院|公园|工业园|产业园|创意园|码头|车站|地铁站|祠堂|批发城|牌坊";

  private static final Pattern END =
      Pattern.compile("(?<landmark>" + ENDS + ")(?<gate>[东南西北正大后侧]{1,2}门)?");

  /** What is said around a place and belongs to no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[的在于到从被是把由称说该某此这那]|业主|居民|住户|租户|商户|反映|投诉|位于|附近|我们|你们|他们|前往|来到|路过"
              + "|旁边|隔壁|对面|门口|路口|老旧|多个|两个|几个|物业|发生|纠纷");

  private static final List<String> LANDMARKS =
      List.of(
          "广场", "市场", "商场", "小学", "中学", "幼儿园", "医院", "公园", "码头", "车站", "地铁站", "祠堂", "批发城", "牌坊");

  private static final int FEWEST = 2;
  private static final int MOST = 6;

  /** A longer beginning is meant when nearly all reports with the shorter one hold it. */
  private static final double NEARLY_ALL = 0.8;

  private static final double MOST_OF_THEM = 0.8;
  private static final double LEAST_ACCURACY_M = 10;

  private AgreedNames() {}

  /**
   * A report with a place that a person confirmed.
   *
   * @param at CGCS2000
   * @param words its redacted summary
   */
  public record Seen(LonLat at, String words) {}

  /**
   * When reports agree.
   *
   * @param leastReports fewest that hold the name
   * @param withinM metres around their middle
   * @param days how far back they are looked at
   */
  public record Rule(int leastReports, double withinM, int days) {}

  /**
   * A name they agree on.
   *
   * @param at middle of their points
   * @param accuracyM metres around it within which four fifths of them lie
   * @param reports how many
   */
  public record Agreed(PlaceKind kind, String name, LonLat at, double accuracyM, int reports) {}

  /** The names, most reports first. */
  public static List<Agreed> of(List<Seen> seen, Rule rule) {
    Map<String, List<LonLat>> held = new HashMap<>();
    for (Seen each : seen) {
      names(each.words())
          .forEach(n -> held.computeIfAbsent(n, k -> new ArrayList<>(1)).add(each.at()));
    }
    held.values().removeIf(points -> points.size() < rule.leastReports());
    List<Agreed> agreed = new ArrayList<>();
    new TreeMap<>(held)
        .forEach((name, points) -> {
          Agreed one = meant(name, held) ? agreed(name, points, rule) : null;
          if (one != null) {
            agreed.add(one);
          }
        });
    agreed.sort(Comparator.comparingInt((Agreed a) -> -a.reports()).thenComparing(Agreed::name));
    return agreed;
  }

  /** Every beginning a name may have, each once a report. */
  static Set<String> names(String words) {
    Set<String> names = new HashSet<>();
    Matcher end = END.matcher(words);
    while (end.find()) {
      int from = end.start();
      while (from > 0 && end.start() - from < MOST && han(words.charAt(from - 1))) {
        from--;
        if (end.start() - from >= FEWEST) {
          add(names, words.substring(from, end.end("landmark")));
          if (end.group("gate") != null) {
            add(names, words.substring(from, end.end()));
          }
        }
      }
    }
    return names;
  }

  private static boolean han(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static void add(Set<String> names, String name) {
    if (!NO_NAME.matcher(name).find() && !PlaceWords.personal(name)) {
      names.add(name);
    }
  }

  /** Whether it is neither the tail of a longer name nor a name with words before it. */
  private static boolean meant(String name, Map<String, List<LonLat>> held) {
    int own = held.getOrDefault(name, List.of()).size();
    for (Map.Entry<String, List<LonLat>> other : held.entrySet()) {
      String text = other.getKey();
      int reports = other.getValue().size();
      boolean longer = text.length() > name.length() && text.endsWith(name);
      boolean shorter = text.length() < name.length() && name.endsWith(text);
      if ((longer && reports >= NEARLY_ALL * own) || (shorter && own < NEARLY_ALL * reports)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Agreed agreed(String name, List<LonLat> points, Rule rule) {
    LonLat middle =
        new LonLat(
            median(points.stream().mapToDouble(LonLat::lon).toArray()),
            median(points.stream().mapToDouble(LonLat::lat).toArray()));
    double[] metres = points.stream().mapToDouble(middle::distanceM).sorted().toArray();
    int near = (int) Arrays.stream(metres).filter(m -> m <= rule.withinM()).count();
    if (near < rule.leastReports()) {
      return null;
    }
    double accuracy = metres[Math.min(metres.length, (int) Math.ceil(MOST_OF_THEM * near)) - 1];
    return new Agreed(
        kind(name), name, middle, Math.max(LEAST_ACCURACY_M, Math.ceil(accuracy)), near);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static PlaceKind kind(String name) {
    return name.endsWith("门") || LANDMARKS.stream().anyMatch(name::endsWith)
        ? PlaceKind.LANDMARK
        : PlaceKind.ESTATE;
  }
}
