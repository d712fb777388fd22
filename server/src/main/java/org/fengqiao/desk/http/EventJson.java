package org.fengqiao.desk.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.desk.domain.RequestText;

/** Members of an event's request as a text, and back. */
@Singleton
final class EventJson implements RequestText {
  private final JsonMapper json;

  EventJson(JsonMapper json) {
    this.json = json;
  }

  /** What was sent, without what was left out. */
  String write(EventBody body) {
    try {
      return json.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public EventRequest read(String written) {
    try {
      return Objects.requireNonNull(json.readValue(written, EventBody.class)).request();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For showing: members by name. */
  Map<String, Object> members(String written) {
    try {
      Map<String, Object> members =
          new LinkedHashMap<>(
              Objects.requireNonNull(
                  json.readValue(written, Argument.mapOf(String.class, Object.class))));
      members.remove("id");
      members.remove("version");
      members.values().removeIf(Objects::isNull);
      return members;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
