package org.fengqiao.document.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Style;

/**
 * The text of a template, read once. A line is a block; its first characters tell the style: {@code
 * # } title, {@code @ } number, {@code ^ } red head, {@code = } flush, {@code ## } heading, {@code
 * > } right, {@code * } note, {@code | a | b |} a row. {@code {{name}}} is replaced by a value,
 * {@code {{law:CODE ARTICLE}}} by a citation. Alone on a line, {@code {{?name}}} and {@code
 * {{?name=CODE}}} begin what only stands there when the part is given (with that answer), {@code
 * {{#name}}} what is repeated for each entry, {@code {{/name}}} ends either. In a repeated line
 * {@code {{.}}} is the entry and {@code {{@}}} its number.
 *
 * <p>The structure is fixed before any value is put in: a value is words and nothing else, whatever
 * it looks like.
 */
public final class TemplateText {
  private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]{1,60})}}");
  private static final Pattern CONTROL = Pattern.compile("\\{\\{([?#/])([A-Za-z.]+)(=[A-Z_]+)?}}");
  private static final Map<String, Style> STYLES =
      Map.of(
          "# ", Style.TITLE,
          "@ ", Style.NUMBER,
          "^ ", Style.RED_HEAD,
          "= ", Style.FLUSH,
          "> ", Style.RIGHT,
          "* ", Style.NOTE);
  private static final String HEADING = "## ";
  private static final String LAW = "law:";

  private final List<Node> nodes;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> citations = new LinkedHashSet<>();

  private TemplateText(String text) {
    Deque<Group> open = new ArrayDeque<>();
    open.push(new Group(Repeat.ONCE, "", "", new ArrayList<>()));
    for (String line : text.lines().toList()) {
      read(line, open);
    }
    if (open.size() != 1) {
      throw new IllegalArgumentException("not ended: " + open.getFirst().name);
    }
    nodes = open.pop().inside;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when blocks are not closed in order
   */
  public static TemplateText of(String text) {
    return new TemplateText(text);
  }

  private sealed interface Node {}

  private record Words(Style style, String text) implements Node {}

  private record Cells(List<String> cells) implements Node {}

  private enum Repeat {
    ONCE,
    WHEN_GIVEN,
    FOR_EACH
  }

  private record Group(Repeat repeat, String name, String answer, List<Node> inside)
      implements Node {}

  private void read(String line, Deque<Group> open) {
    Matcher control = CONTROL.matcher(line);
    if (!control.matches()) {
      open.getFirst().inside.add(node(line));
      return;
    }
    String name = control.group(2);
    if (control.group(1).equals("/")) {
      Group ended = open.pop();
      if (!ended.name.equals(name) || open.isEmpty()) {
        throw new IllegalArgumentException("ended out of order: " + name);
      }
      return;
    }
    names.add(name);
    String answer = control.group(3) == null ? "" : control.group(3).substring(1);
    Repeat repeat = control.group(1).equals("#") ? Repeat.FOR_EACH : Repeat.WHEN_GIVEN;
    Group begun = new Group(repeat, name, answer, new ArrayList<>());
    open.getFirst().inside.add(begun);
    open.push(begun);
  }

  private Node node(String line) {
    note(line);
    if (line.startsWith(HEADING)) {
      return new Words(Style.HEADING, line.substring(HEADING.length()));
    }
    if (line.startsWith("| ") && line.endsWith(" |")) {
      String inner = line.substring(2, line.length() - 2);
      return new Cells(List.of(inner.split(" \\| ", -1)));
    }
    Style style = line.length() < 2 ? null : STYLES.get(line.substring(0, 2));
    return style == null ? new Words(Style.PARAGRAPH, line) : new Words(style, line.substring(2));
  }

  private void note(String line) {
    Matcher used = NAME.matcher(line);
    while (used.find()) {
      String name = used.group(1);
      if (name.startsWith(LAW)) {
        citations.add(name.substring(LAW.length()));
      } else if (!name.equals(".") && !name.equals("@")) {
        names.add(name);
      }
    }
  }

  /** Every name it uses, in order of first use; citations apart. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /** Articles it cites itself, as {@code CODE ARTICLE}. */
  public Set<String> citations() {
    return Set.copyOf(citations);
  }

  /** What the text is filled with. */
  public interface Values {
    /** Words for the name; empty when nothing is known. */
    List<String> entries(String name);

    /** The answer to a choice as its code, else as {@link #entries}. */
    List<String> codes(String name);

    /** The citation of an article, {@code CODE ARTICLE}. */
    String citation(String article);

    /** What stands where nothing is known. */
    String blank();
  }

  /** The blocks with their values. */
  public List<Block> fill(Values values) {
    List<Block> blocks = new ArrayList<>();
    fill(nodes, values, "", 0, blocks);
    return blocks;
  }

  private static void fill(
      List<Node> nodes, Values values, String entry, int count, List<Block> blocks) {
    for (Node node : nodes) {
      switch (node) {
        case Words words -> lines(words, put(words.text, values, entry, count), blocks);
        case Cells cells ->
            blocks.add(
                new Sheet.Row(
                    cells.cells.stream().map(c -> put(c, values, entry, count)).toList()));
        case Group group -> group(group, values, blocks);
      }
    }
  }

  private static void group(Group group, Values values, List<Block> blocks) {
    if (group.repeat == Repeat.FOR_EACH) {
      List<String> entries = values.entries(group.name);
      for (int i = 0; i < Math.max(1, entries.size()); i++) {
        String entry = entries.isEmpty() ? values.blank() : entries.get(i);
        fill(group.inside, values, entry, i + 1, blocks);
      }
      return;
    }
    List<String> given = values.codes(group.name);
    if (group.answer.isEmpty() ? !given.isEmpty() : given.contains(group.answer)) {
      fill(group.inside, values, "", 0, blocks);
    }
  }

  /** A value of several lines makes several paragraphs. */
  private static void lines(Words words, String text, List<Block> blocks) {
    for (String line : text.split("\\R", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Sheet.Line(words.style, line.strip()));
      }
    }
  }

  private static String put(String text, Values values, String entry, int count) {
    StringBuilder out = new StringBuilder(text.length() + 40);
    Matcher used = NAME.matcher(text);
    int end = 0;
    while (used.find()) {
      out.append(text, end, used.start());
      out.append(value(used.group(1), values, entry, count));
      end = used.end();
    }
    return out.append(text, end, text.length()).toString();
  }

  private static String value(String name, Values values, String entry, int count) {
    if (name.equals(".")) {
      return entry;
    }
    if (name.equals("@")) {
      return Integer.toString(count);
    }
    if (name.startsWith(LAW)) {
      return values.citation(name.substring(LAW.length()));
    }
    List<String> entries = values.entries(name);
    return entries.isEmpty() ? values.blank() : String.join("、", entries);
  }
}
