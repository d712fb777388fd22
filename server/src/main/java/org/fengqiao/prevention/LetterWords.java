package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.document.domain.ChineseText;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.Laws;
import org.fengqiao.prevention.domain.LetterEvidence;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.RiskLetter;
import org.jspecify.annotations.Nullable;

/** The words of a letter on paper, in simplified Chinese. */
@Singleton
class LetterWords {
  private static final String ZH = "zh-CN";
  private static final int LONGEST_ADVICE = 2000;
  private static final Map<Level, String> LEVELS =
      Map.of(
          Level.NONE,
          "无",
          Level.BLUE,
          "蓝色",
          Level.YELLOW,
          "黄色",
          Level.ORANGE,
          "橙色",
          Level.RED,
          "红色");

  private final Grids grids;
  private final Laws laws;

  LetterWords(Grids grids, Laws laws) {
    this.grids = grids;
    this.laws = laws;
  }

  /** Steps of a playbook as numbered advice. */
  static String advice(Playbook book) {
    List<String> lines = new ArrayList<>();
    book.steps().forEach(s -> lines.add((lines.size() + 1) + ". " + s.text().getOrDefault(ZH, "")));
    String all = String.join("\n", lines);
    return all.length() <= LONGEST_ADVICE ? all : all.substring(0, LONGEST_ADVICE);
  }

  /** Who signs: the governance centre of the place the writer answers for. */
  String organ(String district, List<String> prefixes, String street) {
    boolean whole = prefixes.contains(district);
    return name(district, whole ? district : street) + "社会治安综合治理中心";
  }

  /** Every name the template uses. */
  Map<String, String> of(RiskLetter letter, LocalDate today) {
    LetterEvidence seen = letter.evidence();
    Map<String, String> words = new HashMap<>();
    words.put("unit", letter.unit());
    words.put("place", place(letter));
    words.put("kind", kind(letter.kind(), today));
    words.put("level", LEVELS.getOrDefault(seen.level(), ""));
    words.put("levelOn", ChineseText.day(seen.levelOn()));
    words.put("asOf", ChineseText.day(seen.asOf().atZone(Clock.ZONE).toLocalDate()));
    words.put("least", ChineseText.number(seen.least()));
    words.put("facts", facts(seen));
    words.put("advice", letter.advice());
    words.put("organ", letter.organ());
    RiskLetter.Service served = letter.service();
    words.put(
        "answerBy",
        served == null ? "收到本函之日起" + letter.answerDays() + "日" : ChineseText.day(served.dueOn()));
    String number = letter.number();
    words.put("number", number == null ? "（草稿，未编号）" : number);
    var approved = letter.approvedAt();
    words.put(
        "date",
        approved == null
            ? "　　年　　月　　日"
            : ChineseText.day(approved.atZone(Clock.ZONE).toLocalDate()));
    return words;
  }

  private String place(RiskLetter letter) {
    String grid = letter.grid();
    return name(letter.district(), grid.substring(0, 9))
        + name(letter.district(), grid.substring(0, 12))
        + name(letter.district(), grid);
  }

  private String kind(int index, LocalDate today) {
    String name = RunResult.nameOf(index);
    return laws.on(today).kinds().stream()
        .filter(k -> k.kind().name().equals(name))
        .map(k -> k.label().zhCn())
        .findFirst()
        .orElse("各");
  }

  private static String facts(LetterEvidence seen) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "近九十日"
            + count(seen.d90())
            + "，其中近三十日"
            + count(seen.d30())
            + "，近七日"
            + count(seen.d7())
            + "。");
    if (!seen.around().isEmpty()) {
      lines.add(
          seen.around().stream()
              .map(a -> a.name() + a.d30() + "件")
              .collect(Collectors.joining("、", "相邻网格近三十日：", "。")));
    }
    return String.join("\n", lines);
  }

  private static String count(@Nullable Integer count) {
    return count == null ? "件数较少" : count + "件";
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse("");
  }
}
