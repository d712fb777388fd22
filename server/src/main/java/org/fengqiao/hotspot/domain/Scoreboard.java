package org.fengqiao.hotspot.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where current scores and their daily past are kept. */
public interface Scoreboard {
  /** Makes a run the current one. */
  void open(CurrentRun run);

  /**
   * Stores the scores of a kind as current and as those of the day. Levels of another grid version
   * are forgotten, those of the same one kept.
   *
   * @param kind {@code ALL} or a kind's name
   * @param shares where the scores came from, see {@link Shares}
   * @return whether anything changed
   */
  boolean save(CurrentRun run, String kind, int[] scores, byte[] shares, LocalDate day);

  /** Stores levels given to the current scores of a kind. */
  void level(CurrentRun run, String kind, int[] levels);

  /** The current run of a district. */
  Optional<CurrentRun> current(String district);

  /** Current scores of a kind; empty before the first run. */
  Optional<Board> board(String district, String kind);

  /** Scores of a kind at the end of a day, levels 0; empty when there are none. */
  Optional<Board> day(String district, String kind, LocalDate day);

  /** Scores of a kind at the end of each day of a range that has any, oldest first, levels 0. */
  List<Dated> days(String district, String kind, LocalDate from, LocalDate to);

  /** Scores of one grid by day since {@code from}, oldest first, for one grid version. */
  List<DayScore> past(String district, String kind, long version, int grid, LocalDate from);

  /** Removes days before {@code day}. */
  void forget(String district, LocalDate day);

  /** Scores of a day. */
  record Dated(LocalDate date, Board board) {}

  /** Score of one day. */
  record DayScore(LocalDate date, int score) {}

  /**
   * Where the scores of a kind came from at the end of a day; empty when there are none of that
   * day.
   */
  Optional<Shares> shares(String district, String kind, long version, LocalDate day);

  /** Scores and levels of one kind by grid ordinal. Arrays are not copied: read only. */
  final class Board {
    private final long gridVersion;
    private final int[] scores;
    private final int[] levels;

    /**
     * @param gridVersion version whose ordinals the arrays follow
     * @param scores 0 to 100
     * @param levels ordinals of {@code Level}
     */
    public Board(long gridVersion, int[] scores, int[] levels) {
      this.gridVersion = gridVersion;
      this.scores = scores;
      this.levels = levels;
    }

    /** Version whose ordinals the arrays follow. */
    public long gridVersion() {
      return gridVersion;
    }

    /** Scores 0 to 100; read only. */
    public int[] scores() {
      return scores;
    }

    /** Ordinals of levels; read only. */
    public int[] levels() {
      return levels;
    }
  }
}
