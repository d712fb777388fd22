package org.fengqiao.platform.http;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/**
 * A refusal of the door itself, before any feature was asked.
 *
 * @param code see {@code problems/*.properties}
 * @param status HTTP status
 */
public record Rejection(String code, int status, Map<String, Object> arguments, List<Field> fields)
    implements Refusal {

  public Rejection {
    arguments = Map.copyOf(arguments);
    fields = List.copyOf(fields);
  }

  /** Without arguments. */
  public static Rejection of(String code, int status) {
    return new Rejection(code, status, Map.of(), List.of());
  }

  /** With the fields at fault. */
  public static Rejection of(String code, int status, List<Field> fields) {
    return new Rejection(code, status, Map.of(), fields);
  }
}
