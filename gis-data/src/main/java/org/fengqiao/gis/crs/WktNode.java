package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Well-known text of a coordinate system as a tree: WKT 1 of OGC and of ESRI and WKT 2 alike,
 * without looking at what the words mean. Bounded in length and depth; nothing in it is resolved.
 *
 * @param keyword in capitals, such as PROJCS
 * @param values text, numbers, nodes and bare words (as text) in their order
 */
record WktNode(String keyword, List<Object> values) {
  private static final int MOST_CHARACTERS = 20_000;
  private static final int DEEPEST = 24;

  WktNode {
    values = List.copyOf(values);
  }

  /**
   * Reads one node.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  static WktNode parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("longer than " + MOST_CHARACTERS);
    }
    return new Reader(text).root();
  }

  /** The first text: the name. */
  String name() {
    return values.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  /** The number at a place among the numbers. */
  Optional<Double> number(int place) {
    return values.stream()
        .filter(Double.class::isInstance)
        .map(Double.class::cast)
        .skip(place)
        .findFirst();
  }

  /** The nodes right below. */
  Stream<WktNode> children() {
    return values.stream().filter(WktNode.class::isInstance).map(WktNode.class::cast);
  }

  /** The nodes right below with one of these keywords. */
  Stream<WktNode> children(String... keywords) {
    List<String> wanted = List.of(keywords);
    return children().filter(node -> wanted.contains(node.keyword()));
  }

  /** The first node right below with one of these keywords. */
  Optional<WktNode> child(String... keywords) {
    return children(keywords).findFirst();
  }

  /** This node and all below it, this first. */
  Stream<WktNode> all() {
    return Stream.concat(Stream.of(this), children().flatMap(WktNode::all));
  }

  /** The EPSG number written on this node itself. */
  Optional<Integer> epsg() {
    return children("AUTHORITY", "ID")
        .filter(id -> id.name().equalsIgnoreCase("EPSG"))
        .map(id -> String.valueOf(id.values().size() > 1 ? id.values().get(1) : ""))
        .map(code -> code.endsWith(".0") ? code.substring(0, code.length() - 2) : code)
        .filter(code -> code.matches("\\d{4,6}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    WktNode root() {
      if (value(0) instanceof WktNode node) {
        return node;
      }
      throw wrong();
    }

    private Object value(int depth) {
      char c = peek();
      if (c == '"') {
        return quoted();
      }
      return Character.isLetter(c) || c == '_' ? word(depth) : number();
    }

    private Object word(int depth) {
      int from = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      String word = text.substring(from, at).toUpperCase(Locale.ROOT);
      char open = peek();
      if (open != '[' && open != '(') {
        return word;
      }
      if (depth >= DEEPEST) {
        throw wrong();
      }
      at++;
      return new WktNode(word, values(open == '[' ? ']' : ')', depth + 1));
    }

    private List<Object> values(char close, int depth) {
      List<Object> values = new ArrayList<>();
      while (peek() != close) {
        values.add(value(depth));
        if (peek() == ',') {
          at++;
        } else if (peek() != close) {
          throw wrong();
        }
      }
      at++;
      return values;
    }

    private String quoted() {
      StringBuilder read = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c != '"') {
          read.append(c);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          read.append(c);
          at++;
        } else {
          at++;
          return read.toString();
        }
      }
      throw wrong();
    }

    private Double number() {
      int from = at;
      while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (from == at) {
        throw wrong();
      }
      return Double.valueOf(text.substring(from, at));
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException("no well-known text at character " + at);
    }
  }
}
