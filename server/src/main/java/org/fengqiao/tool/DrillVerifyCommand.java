package org.fengqiao.tool;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, after a drill, what was acknowledged and is lost, doubled or left without its rows. */
public final class DrillVerifyCommand implements Command {
  @Override
  public String name() {
    return "drill-verify";
  }

  @Override
  public String help() {
    return """
    Compare acknowledged reports with the database.
    usage: drill-verify --in FILE   (FENGQIAO_DB_OWNER_URL names the database)\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Map<String, String> acknowledged = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(Flags.of(args).get("in", "acknowledged.txt")))) {
      String[] parts = line.split(" ");
      if (parts.length == 2) {
        acknowledged.put(parts[0], parts[1]);
      }
    }
    long lost = 0;
    long doubled = 0;
    try (Connection db =
            DriverManager.getConnection(ApiClient.environment("FENGQIAO_DB_OWNER_URL"));
        PreparedStatement find =
            db.prepareStatement(
                "SELECT count(*), count(DISTINCT i.number), min(i.number) FROM report r"
                    + " JOIN item i ON i.district = r.district AND i.id = r.item_id"
                    + " WHERE r.id = ?::uuid")) {
      for (Map.Entry<String, String> entry : acknowledged.entrySet()) {
        find.setString(1, entry.getKey());
        try (ResultSet row = find.executeQuery()) {
          row.next();
          lost += row.getLong(1) == 0 || !entry.getValue().equals(row.getString(3)) ? 1 : 0;
          doubled += row.getLong(1) > 1 ? 1 : 0;
        }
      }
      long orphans = orphans(db);
      out.printf(
          "acknowledged=%d lost=%d doubled=%d orphan_items=%d%n",
          acknowledged.size(), lost, doubled, orphans);
      return lost + doubled + orphans == 0 && !acknowledged.isEmpty() ? 0 : 1;
    }
  }

  /** Items without their first event, or reports without their item: a commit torn apart. */
  private static long orphans(Connection db) throws SQLException {
    try (PreparedStatement count =
            db.prepareStatement(
                "SELECT (SELECT count(*) FROM item i WHERE NOT EXISTS (SELECT FROM item_event e"
                    + " WHERE e.district = i.district AND e.item_id = i.id))"
                    + " + (SELECT count(*) FROM report r WHERE r.item_id IS NOT NULL AND NOT EXISTS"
                    + " (SELECT FROM item i WHERE i.district = r.district AND i.id = r.item_id))");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
