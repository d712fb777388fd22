package org.fengqiao.kernel;

import java.util.List;
import java.util.Map;

/**
 * An expected refusal, told to the user as an RFC 9457 problem. Each feature seals its own
 * sub-interface; the words are looked up by {@link #code()} in three languages.
 */
public interface Refusal {
  /** Stable, kebab-case, never reused: {@code outside-every-grid}. */
  String code();

  /** HTTP status 400 to 499. */
  int status();

  /** Values for the placeholders of the message; also rendered as members of the problem. */
  default Map<String, Object> arguments() {
    return Map.of();
  }

  /** Which fields are at fault. */
  default List<Field> fields() {
    return List.of();
  }

  /**
   * One field at fault.
   *
   * @param pointer JSON pointer into the request body
   * @param code stable reason
   */
  record Field(String pointer, String code) {}
}
