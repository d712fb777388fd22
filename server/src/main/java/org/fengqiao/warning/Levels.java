package org.fengqiao.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Warning;

/** Levels by kind and grid ordinal, as scores are shown with them. */
final class Levels {
  private Levels() {}

  /** The levels after a run's changes, by kind index; every kind has its array. */
  static Map<Integer, byte[]> of(RunResult run, List<Warning> watched, List<Change> changes) {
    Map<Integer, byte[]> levels = HashMap.newHashMap(RunResult.KINDS);
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      levels.put(kind, new byte[run.grids().size()]);
    }
    watched.forEach(w -> set(levels, run, w));
    changes.forEach(c -> set(levels, run, c.after()));
    return levels;
  }

  private static void set(Map<Integer, byte[]> levels, RunResult run, Warning warning) {
    int ordinal = run.ordinal(warning.grid());
    byte[] ofKind = levels.get(warning.kind());
    if (ordinal >= 0 && ofKind != null) {
      boolean shown = warning.watched() && warning.state().active();
      ofKind[ordinal] = (byte) (shown ? warning.level().ordinal() : 0);
    }
  }
}
