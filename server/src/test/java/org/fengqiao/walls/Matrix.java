package org.fengqiao.walls;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.kernel.Role;

/** The permission matrix as it was meant: {@code permission-matrix.tsv}. */
final class Matrix {
  private static final Map<String, Set<Role>> GROUPS =
      Map.of(
          "FIELD", Set.of(Role.GRID_WORKER),
          "MED", Set.of(Role.COMMUNITY_MEDIATOR, Role.STREET_MEDIATOR, Role.DISTRICT_MEDIATOR),
          "DISP", Set.of(Role.STREET_DISPATCHER, Role.DISTRICT_DISPATCHER),
          "LEAD", Set.of(Role.LEADER),
          "SYS", Set.of(Role.SYS_ADMIN),
          "SEC", Set.of(Role.SEC_ADMIN),
          "AUD", Set.of(Role.AUDIT_ADMIN),
          "ALL", people(),
          "PUBLIC", people());

  private Matrix() {}

  /** What an operation names, see the head of the file. */
  enum Where {
    THING,
    LIST,
    MAP,
    OWN,
    NONE
  }

  /**
   * One line.
   *
   * @param open whether nobody signed in may call it too
   */
  record Line(String operation, Set<Role> roles, boolean open, Where where) {}

  /** Everybody who can sign in. */
  static Set<Role> people() {
    return Arrays.stream(Role.values()).filter(r -> r != Role.SYSTEM).collect(Collectors.toSet());
  }

  /** The lines by operation; a line without all three columns fails. */
  static Map<String, Line> lines() throws Exception {
    Map<String, Line> lines = new LinkedHashMap<>();
    try (InputStream in = Matrix.class.getResourceAsStream("/permission-matrix.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String row : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = row.split("\t");
        Set<Role> roles =
            Arrays.stream(cells[1].split(" "))
                .flatMap(g -> GROUPS.get(g).stream())
                .collect(Collectors.toSet());
        Where where = Where.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT));
        lines.put(cells[0], new Line(cells[0], roles, cells[1].equals("PUBLIC"), where));
      }
    }
    return lines;
  }
}
