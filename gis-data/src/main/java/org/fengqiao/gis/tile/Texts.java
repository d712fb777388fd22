package org.fengqiao.gis.tile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of all areas as finished messages, equal texts once, in one array of bytes.
 * Immutable.
 */
final class Texts {
  /** Keys of the attributes; their positions number them. */
  static final List<String> KEYS = List.of("code", "name", "community", "street");

  /** Field of a Value that is a text. */
  private static final int STRING_VALUE = 1;

  private final byte[] messages;
  private final int[] start;

  /** By area and key the number of the text, -1 when there is none. */
  private final int[] numbers;

  private Texts(byte[] messages, int[] start, int[] numbers) {
    this.messages = messages;
    this.start = start;
    this.numbers = numbers;
  }

  static Texts of(List<TileArea> areas) {
    Pbf messages = new Pbf(1024);
    Ints start = new Ints(1024);
    Map<String, Integer> known = new HashMap<>();
    int[] numbers = new int[areas.size() * KEYS.size()];
    int at = 0;
    for (TileArea area : areas) {
      for (String text : attributes(area)) {
        numbers[at++] =
            text == null ? -1 : known.computeIfAbsent(text, t -> add(t, messages, start));
      }
    }
    start.add(messages.size());
    return new Texts(messages.bytes(), start.trimmed(), numbers);
  }

  private static @Nullable String[] attributes(TileArea area) {
    return new @Nullable String[] {area.code(), area.name(), area.community(), area.street()};
  }

  private static int add(String text, Pbf messages, Ints start) {
    start.add(messages.size());
    byte[] message = message(text);
    messages.raw(message, 0, message.length);
    return start.size - 1;
  }

  /** A text as a Value. */
  static byte[] message(String text) {
    Pbf message = new Pbf(text.length() * 3 + 8);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    message.bytes(STRING_VALUE, utf8, 0, utf8.length);
    return message.bytes();
  }

  /**
   * Gives a layer's next feature the attributes of an area; {@code added} knows a tile's values.
   */
  void tag(int area, MvtLayer layer, LongInts added) {
    for (int key = 0; key < KEYS.size(); key++) {
      int number = numbers[area * KEYS.size() + key];
      if (number >= 0) {
        int value = added.get(number);
        if (value == LongInts.NONE) {
          value = layer.value(messages, start[number], start[number + 1] - start[number]);
          added.put(number, value);
        }
        layer.tag(key, value);
      }
    }
  }

  long bytes() {
    return messages.length + 4L * (start.length + numbers.length);
  }
}
