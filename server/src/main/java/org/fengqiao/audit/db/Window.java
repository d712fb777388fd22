package org.fengqiao.audit.db;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.platform.db.Sql;

/**
 * The part of a district's trail where unsealed entries may still appear: everything above {@code
 * floor}. The floor rises to a number M once every transaction that was open when M was the highest
 * number has ended (by PostgreSQL's snapshot), and two more seconds have passed for the instant
 * between drawing a number and getting a transaction id.
 */
final class Window {
  private static final long MARGIN_NS = 2_000_000_000L;

  private long position;
  private long floor;
  private long closed;
  private final Set<Long> sealedAbove = new HashSet<>();
  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long highest, long xmax, long takenNs) {}

  private record Snapshot(long xmin, long xmax) {}

  private Window(long position) {
    this.position = position;
  }

  /** Position of the chain this window is right for. */
  long position() {
    return position;
  }

  /** Starts from the database: once per start of the server, one pass over the seals' numbers. */
  static Window load(Sql sql, String district, long position) {
    Window window = new Window(position);
    window.floor =
        sql.find(
                """
                SELECT min(e.seq) - 1 FROM audit_entry e
                WHERE e.district = ? AND NOT EXISTS (
                  SELECT FROM (SELECT unnest(seqs) AS seq FROM audit_seal WHERE district = ?) s
                  WHERE s.seq = e.seq)\
                """,
                row -> row.getLong(1),
                district,
                district)
            .orElse(0L);
    long recent =
        sql.find(
                "SELECT coalesce(max(seq), 0) FROM audit_entry WHERE district = ?",
                row -> row.getLong(1),
                district)
            .orElse(0L);
    // Numbers drawn shortly before the start may still commit below what is there now.
    long look = Math.max(0, recent - 50_000);
    window.floor = window.floor <= 0 ? look : Math.min(window.floor, look);
    window.sealedAbove.addAll(
        sql.list(
            "SELECT seq FROM (SELECT unnest(seqs) AS seq FROM audit_seal WHERE district = ?) s"
                + " WHERE seq > ?",
            row -> row.getLong(1),
            district,
            window.floor));
    return window;
  }

  /** Numbers of committed, unsealed entries, ascending. */
  List<Long> waiting(Sql sql, String district, int limit) {
    // Taken before the entries are read: what it calls ended is visible to the next statement.
    Snapshot now =
        sql.find(
                "SELECT pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint"
                    + " FROM pg_current_snapshot() s",
                row -> new Snapshot(row.getLong(1), row.getLong(2)))
            .orElseThrow();
    List<Long> above =
        sql.list(
            "SELECT seq FROM audit_entry WHERE district = ? AND seq > ? ORDER BY seq",
            row -> row.getLong(1),
            district,
            floor);
    List<Long> unsealed = above.stream().filter(seq -> !sealedAbove.contains(seq)).toList();
    long closed = closed(now, above.isEmpty() ? floor : above.getLast());
    raise(unsealed.isEmpty() ? closed : Math.min(closed, unsealed.getFirst() - 1));
    return unsealed.subList(0, Math.min(limit, unsealed.size()));
  }

  void sealed(List<Long> seqs) {
    position++;
    sealedAbove.addAll(seqs);
  }

  /** The highest number below which nothing new can appear. */
  private long closed(Snapshot now, long highest) {
    long time = System.nanoTime();
    if (marks.isEmpty() || time - marks.getLast().takenNs() > MARGIN_NS / 4) {
      marks.addLast(new Mark(highest, now.xmax(), time));
    }
    while (!marks.isEmpty()
        && marks.getFirst().xmax() <= now.xmin()
        && time - marks.getFirst().takenNs() > MARGIN_NS) {
      closed = Math.max(closed, marks.removeFirst().highest());
    }
    return closed;
  }

  private void raise(long to) {
    if (to > floor) {
      floor = to;
      sealedAbove.removeIf(seq -> seq <= floor);
    }
  }
}
