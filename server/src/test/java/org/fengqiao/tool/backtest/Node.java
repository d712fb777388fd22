package org.fengqiao.tool.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON, to look into what a command printed. */
record Node(@Nullable Object value) {

  static Node read(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return new Node(read(parser));
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Node> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, new Node(read(parser)));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Node> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(new Node(read(parser)));
        }
        yield list;
      }
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  @SuppressWarnings("unchecked")
  private Map<String, Node> map() {
    return (Map<String, Node>) value;
  }

  /** Members of an object or elements of an array. */
  @SuppressWarnings("unchecked")
  List<Node> all() {
    return value instanceof Map<?, ?> ? List.copyOf(map().values()) : (List<Node>) value;
  }

  /** A member; fails when there is none. */
  Node at(String name) {
    if (!map().containsKey(name)) {
      throw new AssertionError("no " + name + " among " + map().keySet());
    }
    return map().get(name);
  }

  double number() {
    return (Double) value;
  }

  boolean isNull() {
    return value == null;
  }
}
