package org.fengqiao.tool.drill;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A write that the server acknowledged.
 *
 * @param key idempotency key
 * @param event wire name
 * @param seen version it was made on
 * @param version version it was answered with
 * @param from when it was sent, nanoseconds
 * @param to when the answer was there
 */
public record Taken(UUID key, String event, long seen, long version, long from, long to) {

  /**
   * What is wrong with the acknowledged writes of one item.
   *
   * @param lostUpdates two writes made on one version, or a version that no write accounts for
   * @param disorder writes whose order contradicts real time: not linearizable
   */
  public record Verdict(long lostUpdates, long disorder) {
    /** Both together. */
    public Verdict plus(Verdict other) {
      return new Verdict(lostUpdates + other.lostUpdates, disorder + other.disorder);
    }
  }

  /**
   * Judges the writes of one item. Each moves it from {@code seen} to {@code version}; together
   * they must tile the way from the first version to the last, and a write that was answered before
   * another was sent must come before it (Herlihy and Wing 1990; with a version in every write this
   * is enough).
   *
   * @param first version before the drill
   * @param last version after it
   */
  public static Verdict judge(List<Taken> writes, long first, long last) {
    Set<UUID> keys = new HashSet<>();
    List<Taken> once =
        writes.stream()
            .filter(t -> keys.add(t.key()))
            .sorted(Comparator.comparingLong(Taken::seen))
            .toList();
    long at = first;
    long lost = 0;
    long disorder = 0;
    long latest = Long.MIN_VALUE;
    for (Taken t : once) {
      lost += t.seen() == at ? 0 : 1;
      at = t.version();
      disorder += t.to() < latest ? 1 : 0;
      latest = Math.max(latest, t.from());
    }
    return new Verdict(lost + (at == last ? 0 : 1), disorder);
  }
}
