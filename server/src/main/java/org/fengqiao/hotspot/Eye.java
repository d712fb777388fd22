package org.fengqiao.hotspot;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.hotspot.domain.Veil;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** One reader in front of the grids of one version. */
final class Eye {
  private final Veil veil;

  /** By ordinal; null outside the territory. */
  private final @Nullable Sight[] sights;

  Eye(Actor who, GridSet set, Veil veil) {
    this.veil = veil;
    this.sights =
        set.cells().stream()
            .map(cell -> who.territory().covers(cell.code()) ? Sight.of(who, cell.code()) : null)
            .toArray(Sight[]::new);
  }

  /** Whether anything is seen from outside. */
  boolean outside() {
    return Arrays.asList(sights).contains(Sight.OUTSIDE);
  }

  /**
   * Values as shown, each grid by the sight the reader has of it.
   *
   * @param values scores or levels of a kind, by ordinal
   * @param counts distinct matters of 90 days of a kind, by ordinal; null when not known
   */
  int[] shown(int kind, IntFunction<int[]> values, IntFunction<int @Nullable []> counts) {
    int[] shown = new int[sights.length];
    for (Sight sight : Sight.values()) {
      if (Arrays.asList(sights).contains(sight)) {
        int[] all = all(sight, kind, values, counts);
        for (int g = 0; g < shown.length; g++) {
          shown[g] = sights[g] == sight ? all[g] : shown[g];
        }
      }
    }
    return shown;
  }

  /**
   * All kinds together would give away the guarded ones: outside it is the highest of the others.
   */
  private int[] all(
      Sight sight, int kind, IntFunction<int[]> values, IntFunction<int @Nullable []> counts) {
    if (sight != Sight.OUTSIDE || kind != RunResult.TOTAL) {
      return veil.shown(sight, kind, values.apply(kind), counts.apply(kind));
    }
    int[] highest = new int[sights.length];
    for (int k = 0; k < RunResult.TOTAL; k++) {
      if (!veil.guard().coarse(k)) {
        int[] one = veil.shown(sight, k, values.apply(k), counts.apply(k));
        for (int g = 0; g < highest.length; g++) {
          highest[g] = Math.max(highest[g], one[g]);
        }
      }
    }
    return highest;
  }
}
