package org.fengqiao.classify.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.classify.domain.Ranking.Ranked;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Keywords with weights per kind. Matching takes the longest word at each position for each kind,
 * so a short word inside a longer one of the same kind counts once. Immutable, safe for any thread;
 * cost about one map look-up per character and word length.
 */
public final class KeywordTable {
  /** Only the beginning is read: the matter is named there, and cost stays bounded. */
  private static final int READ = 600;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingInt(Ranked::score).reversed().thenComparing(Ranked::kind);

  private final String version;
  private final Map<String, List<Weight>> words;
  private final int longest;

  private record Weight(Kind kind, int points) {}

  private KeywordTable(String version, Map<String, List<Weight>> words) {
    this.version = version;
    this.words = words;
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException at a line that is neither comment, version nor keywords
   */
  public static KeywordTable parse(String table) {
    String version = "";
    Map<String, List<Weight>> words = new HashMap<>();
    for (String line : table.lines().toList()) {
      List<String> cells = List.of(line.split("\t", -1));
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.getFirst().equals("version")) {
        version = cells.get(1);
      } else {
        add(words, cells);
      }
    }
    return new KeywordTable(version, words);
  }

  private static void add(Map<String, List<Weight>> words, List<String> cells) {
    Weight weight = new Weight(Kind.valueOf(cells.get(0)), Integer.parseInt(cells.get(1)));
    for (String word : cells.get(2).trim().split("\\s+", -1)) {
      List<Weight> weights =
          words.computeIfAbsent(PlainText.normalise(word), w -> new ArrayList<>(1));
      weights.removeIf(w -> w.kind() == weight.kind() && w.points() < weight.points());
      if (weights.stream().noneMatch(w -> w.kind() == weight.kind())) {
        weights.add(weight);
      }
    }
  }

  /** Version of the data. */
  public String version() {
    return version;
  }

  /** Ranks the kinds for a text; the text may be raw. */
  public Ranking rank(String text) {
    String plain = PlainText.normalise(text.length() > READ ? text.substring(0, READ) : text);
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    for (int at = 0; at < plain.length(); at++) {
      for (int end = Math.min(plain.length(), at + longest); end > at; end--) {
        @Nullable List<Weight> weights = words.get(plain.substring(at, end));
        if (weights != null) {
          for (Weight w : weights) {
            tallies.computeIfAbsent(w.kind(), k -> new Tally()).count(plain, at, end, w.points());
          }
        }
      }
    }
    List<Ranked> ranked = new ArrayList<>(tallies.size());
    tallies.forEach((kind, tally) -> ranked.add(tally.ranked(kind)));
    ranked.sort(BEST_FIRST);
    return new Ranking(ranked, version);
  }

  /** What one kind has gathered so far. */
  private static final class Tally {
    private final List<String> reasons = new ArrayList<>();
    private int score;
    private int coveredTo;

    void count(String plain, int at, int end, int points) {
      String word = plain.substring(at, end);
      if (at >= coveredTo && !reasons.contains(word)) {
        reasons.add(word);
        score += points;
        coveredTo = end;
      }
    }

    Ranked ranked(Kind kind) {
      reasons.sort(Comparator.comparingInt(String::length).reversed());
      return new Ranked(kind, score, reasons);
    }
  }
}
