package org.fengqiao.prevention.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a warning of one kind; a kind may have several. Texts by language tag.
 *
 * @param district whose row it is, {@code 000000} for the product's
 * @param kind index of {@code hotspot}
 * @param version name of the version, unique within the kind
 * @param code which playbook of the kind; versions of a code follow each other
 * @param season when it is in season; null for all the year
 * @param validFrom first day it is used
 * @param fromLevel lowest level from which a task is proposed
 * @param role whom it is proposed to
 * @param tier tier of the body it is proposed to
 * @param dueDays calendar days for blue, yellow, orange and red
 */
public record Playbook(
    String district,
    int kind,
    String version,
    String code,
    @Nullable Season season,
    LocalDate validFrom,
    Level fromLevel,
    Role role,
    Tier tier,
    List<Integer> dueDays,
    Map<String, String> title,
    List<Step> steps,
    List<Map<String, String>> materials,
    List<Article> law) {

  /** Code of the playbooks for what a joint conference decided; no warning proposes them. */
  public static final String CONFERENCE = "CONFERENCE";

  private static final int STREET_DIGITS = 9;
  private static final int COMMUNITY_DIGITS = 12;
  private static final int DISTRICT_DIGITS = 6;

  public Playbook {
    dueDays = List.copyOf(dueDays);
    title = Map.copyOf(title);
    steps = List.copyOf(steps);
    materials = List.copyOf(materials);
    law = List.copyOf(law);
  }

  /**
   * One step.
   *
   * @param role who does it; null: whoever has the task
   * @param days calendar days from acceptance until it should be done; null: as the task
   * @param materials what it needs
   * @param law what it stands on
   */
  public record Step(
      String code,
      Map<String, String> text,
      @Nullable Role role,
      @Nullable Integer days,
      List<Map<String, String>> materials,
      List<Article> law) {
    public Step {
      text = Map.copyOf(text);
      materials = List.copyOf(materials);
      law = List.copyOf(law);
    }
  }

  /** An article to stand on. */
  public record Article(String code, String article, Map<String, String> title) {
    public Article {
      title = Map.copyOf(title);
    }
  }

  /** Code of the people's mediation body the task is proposed to. */
  public String bodyFor(String grid) {
    int digits =
        switch (tier) {
          case GRID, COMMUNITY -> COMMUNITY_DIGITS;
          case STREET -> STREET_DIGITS;
          case DISTRICT -> DISTRICT_DIGITS;
        };
    return grid.substring(0, digits) + "-PM";
  }

  /** The step of this code. */
  public Optional<Step> step(String wanted) {
    return steps.stream().filter(s -> s.code().equals(wanted)).findFirst();
  }

  /**
   * The playbook a warning proposes: of those whose level is reached and whose season it is, one
   * with a season before one without, then the one made for the higher level, then the newer.
   *
   * @param books newest versions of a kind
   */
  public static Optional<Playbook> choose(
      List<Playbook> books, Level level, LocalDate day, Season.Anchors anchors) {
    return books.stream()
        .filter(b -> level.atLeast(b.fromLevel()) && b.inSeason(day, anchors))
        .max(
            Comparator.comparing((Playbook b) -> b.season() != null)
                .thenComparing(Playbook::fromLevel)
                .thenComparing(Playbook::validFrom)
                .thenComparing(Playbook::version));
  }

  /** Whether the day lies in its season; always without one. */
  public boolean inSeason(LocalDate day, Season.Anchors anchors) {
    return season == null || season.holds(day, anchors);
  }

  /** Calendar days to do it in at a level. */
  public int daysFor(Level level) {
    return dueDays.get(Math.max(0, level.ordinal() - 1));
  }
}
