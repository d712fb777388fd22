package org.fengqiao.prevention.domain.effect;

/**
 * Tasks among which the arms were drawn together. Re-assignment happens inside a block only, as the
 * draw did: a block belongs to one kind, season and level.
 *
 * @param now outcomes of the tasks that began at once, counts from 0
 * @param later outcomes of the tasks that began later, counts from 0
 */
public record Block(int[] now, int[] later) {

  public Block {
    now = now.clone();
    later = later.clone();
    for (int[] counts : new int[][] {now, later}) {
      for (int count : counts) {
        if (count < 0) {
          throw new IllegalArgumentException("a count below 0: " + count);
        }
      }
    }
  }

  /** Tasks of the block. */
  public int size() {
    return now.length + later.length;
  }

  @Override
  public int[] now() {
    return now.clone();
  }

  @Override
  public int[] later() {
    return later.clone();
  }

  /** Matters after tasks that began at once. */
  long sumNow() {
    return sum(now);
  }

  /** Matters after tasks that began later. */
  long sumLater() {
    return sum(later);
  }

  private static long sum(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
