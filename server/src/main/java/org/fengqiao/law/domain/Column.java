package org.fengqiao.law.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One column of a law table as an editor meets it.
 *
 * @param name name in the database
 * @param optional may be left empty
 * @param key part of what tells two rows apart
 * @param choices the closed set of values; empty when there is none
 * @param least smallest number
 * @param most largest number, or longest text
 */
public record Column(
    String name,
    Type type,
    boolean optional,
    boolean key,
    List<String> choices,
    long least,
    long most) {
  private static final int SHORT = 200;
  private static final int LONG = 2000;
  private static final int CODE = 40;

  /** What stands in a column. */
  public enum Type {
    /** A few words. */
    TEXT,
    /** Sentences. */
    WORDS,
    /** Words that may be left blank, which the conflict report then tells. */
    BLANKABLE,
    /** Capital letters, digits and underscores. */
    CODE,
    NUMBER,
    DECIMAL,
    FLAG,
    DAY
  }

  public Column {
    choices = List.copyOf(choices);
  }

  private Column(String name, Type type, long most) {
    this(name, type, false, false, List.of(), 0, most);
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT, SHORT);
  }

  static Column words(String name) {
    return new Column(name, Type.WORDS, LONG);
  }

  static Column blankable(String name) {
    return new Column(name, Type.BLANKABLE, SHORT);
  }

  static Column code(String name) {
    return new Column(name, Type.CODE, CODE);
  }

  static Column number(String name, long least, long most) {
    return new Column(name, Type.NUMBER, false, false, List.of(), least, most);
  }

  static Column decimal(String name, long least, long most) {
    return new Column(name, Type.DECIMAL, false, false, List.of(), least, most);
  }

  static Column flag(String name) {
    return new Column(name, Type.FLAG, 1);
  }

  static Column day(String name) {
    return new Column(name, Type.DAY, 0);
  }

  static Column of(String name, Class<? extends Enum<?>> constants) {
    return of(
        name, Arrays.stream(constants.getEnumConstants()).map(Enum::name).toArray(String[]::new));
  }

  static Column of(String name, String... choices) {
    return new Column(name, Type.CODE, false, false, List.of(choices), 0, CODE);
  }

  Column orNull() {
    return new Column(name, type, true, key, choices, least, most);
  }

  Column asKey() {
    return new Column(name, type, optional, true, choices, least, most);
  }

  /** Name in JSON: {@code label_zh_cn} is {@code labelZhCn}. */
  public String wire() {
    StringBuilder wire = new StringBuilder();
    for (String part : name.split("_")) {
      wire.append(
          wire.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return wire.toString();
  }
}
