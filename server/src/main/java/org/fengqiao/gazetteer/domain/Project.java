package org.fengqiao.gazetteer.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A project disputes gather around.
 *
 * @param id stable within the district
 * @param name as people write it
 * @param shape outline or point, longitude/latitude in CGCS2000 degrees
 * @param from first day it is shown, null for always
 * @param to first day it is shown no more, null while nobody knows
 */
public record Project(
    String id,
    Kind kind,
    String name,
    Stage stage,
    Geometry shape,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** What it is. */
  public enum Kind {
    CONSTRUCTION("|建设|工程|施工|新建|"),
    DEMOLITION("|拆迁|征收|拆除|旧改|征收拆迁|"),
    PROPERTY("|物业|物业服务|物业管理|"),
    OTHER("|其他|");

    /** As tables write it, bars around and between. */
    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind a table names; other when it names none that is known. */
    static Kind of(String text) {
      for (Kind kind : values()) {
        if (kind.name().equalsIgnoreCase(text) || named(kind.words, text)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  /** How far it is. */
  public enum Stage {
    PLANNED("|规划|拟建|筹备|未开工|"),
    UNDER_WAY("|在建|施工中|进行中|实施中|"),
    PAUSED("|停工|暂停|烂尾|"),
    FINISHED("|完工|竣工|已完成|结束|");

    /** As tables write it, bars around and between. */
    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** The stage a table names; under way when it names none that is known. */
    static Stage of(String text) {
      for (Stage stage : values()) {
        if (stage.name().equalsIgnoreCase(text) || named(stage.words, text)) {
          return stage;
        }
      }
      return UNDER_WAY;
    }
  }

  private static boolean named(String words, String text) {
    return !text.isEmpty() && words.contains('|' + text + '|');
  }

  /** Whether it is shown on a day. */
  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether nothing but the id differs. */
  public boolean same(Project other) {
    return kind == other.kind
        && name.equals(other.name)
        && stage == other.stage
        && shape.equalsExact(other.shape, 1e-9)
        && java.util.Objects.equals(from, other.from)
        && java.util.Objects.equals(to, other.to);
  }
}
