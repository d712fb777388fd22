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
      Map.ofEntries(
          group("FIELD", Role.GRID_WORKER, Role.GRID_LEADER),
          group(
              "MED",
              Role.COMMUNITY_MEDIATOR,
              Role.COMMITTEE_DIRECTOR,
              Role.STREET_MEDIATOR,
              Role.DISTRICT_MEDIATOR),
          group("DISP", Role.STREET_DISPATCHER, Role.DISTRICT_DISPATCHER),
          group("PET", Role.PETITION_CLERK, Role.PETITION_OFFICER),
          group("OFFICER", Role.PETITION_OFFICER),
          group("DDISP", Role.DISTRICT_DISPATCHER),
          group("UNIT", Role.UNIT_HANDLER, Role.UNIT_HEAD),
          group("HANDLER", Role.UNIT_HANDLER),
          group("REV", Role.REVIEW_OFFICER),
          group("SUP", Role.SUPERVISION_COMMISSIONER),
          group("DIS", Role.DISCIPLINE_OFFICER),
          group("ADV", Role.LEGAL_ADVISOR),
          group("CHIEF", Role.STREET_LEADER),
          group("LEAD", Role.LEADER),
          group("SYS", Role.SYS_ADMIN),
          group("SEC", Role.SEC_ADMIN),
          group("AUD", Role.AUDIT_ADMIN),
          Map.entry("ALL", people()),
          Map.entry("PUBLIC", people()));

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

  private static Map.Entry<String, Set<Role>> group(String name, Role... roles) {
    return Map.entry(name, Set.of(roles));
  }

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
