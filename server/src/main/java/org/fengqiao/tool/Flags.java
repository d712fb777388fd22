package org.fengqiao.tool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flags of a command: {@code --name value} pairs. */
record Flags(Map<String, String> values) {

  static Flags of(List<String> args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < args.size(); i += 2) {
      if (!args.get(i).startsWith("--")) {
        throw new IllegalArgumentException("expected a flag, got " + args.get(i));
      }
      values.put(args.get(i).substring(2), args.get(i + 1));
    }
    return new Flags(values);
  }

  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(get(name, Integer.toString(otherwise)));
  }
}
