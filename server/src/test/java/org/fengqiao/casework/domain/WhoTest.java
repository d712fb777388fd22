package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.junit.jupiter.api.Test;

/** Every cell of state, event and role against the list of who may, kept by hand. */
class WhoTest {
  private static final List<String> MIGRATIONS =
      List.of(
          "V0004__account.sql",
          "V0060__roles.sql",
          "V0061__life_of_an_item.sql",
          "V0155__settle_on_spot.sql");

  private static final Pattern GRANT = Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)'\\)");

  @Test
  void everyCell() throws IOException {
    Map<Role, Set<Permission>> permissions = permissions();
    Map<String, Set<Role>> meant = meant();
    List<String> wrong = new ArrayList<>();
    for (ItemState state : ItemState.values()) {
      for (ItemEvent event : ItemEvent.values()) {
        Set<Role> may = meant.getOrDefault(state + " " + event.wire(), Set.of());
        for (Role role : Role.values()) {
          boolean does =
              role != Role.SYSTEM
                  && Transitions.find(state, event)
                      .map(row -> permissions.get(role).contains(row.permission()))
                      .orElse(false);
          if (does != may.contains(role)) {
            wrong.add(state + " " + event.wire() + " " + role + (does ? " may" : " may not"));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<Role, Set<Permission>> permissions() throws IOException {
    Map<Role, Set<Permission>> found = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      found.put(role, EnumSet.noneOf(Permission.class));
    }
    for (String migration : MIGRATIONS) {
      Matcher grant = GRANT.matcher(text("/db/migration/" + migration));
      while (grant.find()) {
        found.get(Role.valueOf(grant.group(1))).add(Permission.valueOf(grant.group(2)));
      }
    }
    return found;
  }

  private static Map<String, Set<Role>> meant() throws IOException {
    Map<String, Set<Role>> groups = new HashMap<>();
    Map<String, Set<Role>> meant = new HashMap<>();
    for (String line : text("/casework/who.tsv").lines().toList()) {
      if (line.contains(" = ")) {
        String[] group = line.split(" = ", -1);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : group[1].split(" ", -1)) {
          roles.add(Role.valueOf(role));
        }
        groups.put(group[0], roles);
      } else if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        for (String event : cells[0].split(" ", -1)) {
          for (String state : states(cells[1], event)) {
            meant.put(state + " " + event, groups.get(cells[2]));
          }
        }
      }
    }
    return meant;
  }

  /** The named states, or all in which the event is in the table. */
  private static List<String> states(String cell, String event) {
    return cell.equals("*")
        ? Transitions.all().stream()
            .filter(row -> row.event().wire().equals(event))
            .map(row -> row.from().name())
            .toList()
        : List.of(cell.split(" ", -1));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = WhoTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
