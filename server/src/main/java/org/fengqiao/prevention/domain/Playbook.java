package org.fengqiao.prevention.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;

/**
 * What to do about a warning of one kind. Texts by language tag.
 *
 * @param district whose row it is, {@code 000000} for the product's
 * @param kind index of {@code hotspot}
 * @param version name of the version
 * @param fromLevel lowest level from which a task is proposed
 * @param role whom it is proposed to
 * @param tier tier of the body it is proposed to
 * @param dueDays calendar days for blue, yellow, orange and red
 */
public record Playbook(
    String district,
    int kind,
    String version,
    Level fromLevel,
    Role role,
    Tier tier,
    List<Integer> dueDays,
    Map<String, String> title,
    List<Step> steps,
    List<Map<String, String>> materials,
    List<Article> law) {

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

  /** One step. */
  public record Step(String code, Map<String, String> text) {
    public Step {
      text = Map.copyOf(text);
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

  /** Calendar days to do it in at a level. */
  public int daysFor(Level level) {
    return dueDays.get(Math.max(0, level.ordinal() - 1));
  }
}
