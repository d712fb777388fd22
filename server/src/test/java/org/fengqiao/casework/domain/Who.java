package org.fengqiao.casework.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;

/** The list of who may, {@code who.tsv}, and what the migrations grant the roles. */
final class Who {
  private static final Pattern PAIR = Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)'\\)");
  private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Map<String, Reach> reaches = new HashMap<>();

  /** Whose people may, see the head of the file. */
  enum Reach {
    OWN,
    NEAR,
    ANY
  }

  private Who() {}

  static Who meant() {
    Who who = new Who();
    Map<String, Set<Role>> groups = new HashMap<>();
    for (String line : text("/casework/who.tsv").lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.contains(" = ")) {
        String[] group = line.split(" = ", -1);
        groups.put(
            group[0],
            Arrays.stream(group[1].split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet()));
      } else {
        who.line(line.split("\t", -1), groups);
      }
    }
    return who;
  }

  private void line(String[] cells, Map<String, Set<Role>> groups) {
    for (String event : cells[0].split(" ", -1)) {
      for (String state : states(cells[1], event)) {
        String cell = state + " " + event;
        if (roles.put(cell, groups.get(cells[3])) != null) {
          throw new IllegalStateException("told twice: " + cell);
        }
        reaches.put(cell, Reach.valueOf(cells[4].toUpperCase(java.util.Locale.ROOT)));
      }
    }
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

  Set<Role> roles(ItemState state, ItemEvent event) {
    return roles.getOrDefault(state + " " + event.wire(), NOBODY);
  }

  Reach reach(ItemState state, ItemEvent event) {
    return reaches.getOrDefault(state + " " + event.wire(), Reach.ANY);
  }

  /** What the roles may after every migration, in their order. */
  static Map<Role, Set<Permission>> granted() {
    Map<Role, Set<Permission>> granted = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      granted.put(role, EnumSet.noneOf(Permission.class));
    }
    for (Path migration : migrations()) {
      for (String statement : text(migration).split(";\\s*\n", -1)) {
        change(granted, statement);
      }
    }
    return granted;
  }

  private static void change(Map<Role, Set<Permission>> granted, String statement) {
    boolean more = statement.contains("INSERT INTO role_permission");
    boolean less = statement.contains("DELETE FROM role_permission");
    Matcher pair = PAIR.matcher(statement);
    while ((more || less) && pair.find()) {
      Set<Permission> of = granted.get(Role.valueOf(pair.group(1)));
      Permission permission = Permission.valueOf(pair.group(2));
      if (more) {
        of.add(permission);
      } else if (!of.remove(permission)) {
        throw new IllegalStateException("nothing to take away: " + pair.group());
      }
    }
  }

  private static List<Path> migrations() {
    try {
      Path any = Path.of(Who.class.getResource("/db/migration/V0004__account.sql").toURI());
      try (Stream<Path> files = Files.list(any.getParent())) {
        return files.filter(f -> f.getFileName().toString().startsWith("V")).sorted().toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Who.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
