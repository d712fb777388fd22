package org.fengqiao.tool.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.casework.domain.Spot;

/** How many of a kind came up in a grid during the days before; asked in the order of time. */
final class Beside {
  private final Map<String, Deque<Instant>> told = new HashMap<>();

  /** What the count of a live report would have been; the happening itself counts from now on. */
  int count(Happening h) {
    Deque<Instant> before =
        told.computeIfAbsent(h.cell().code() + h.kind(), spot -> new ArrayDeque<>());
    while (!before.isEmpty() && before.getFirst().isBefore(h.at().minus(Spot.WINDOW))) {
      before.removeFirst();
    }
    int count = before.size();
    before.addLast(h.at());
    return Math.min(Spot.MOST, count);
  }
}
