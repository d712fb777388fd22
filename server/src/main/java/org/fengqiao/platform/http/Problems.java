package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;

/** Turns a refusal into an RFC 9457 problem in the reader's language. */
@Singleton
public class Problems {
  private static final MediaType TYPE = MediaType.of("application/problem+json");

  /** When to come again after "busy", seconds. */
  private static final String SOON = "2";

  private final Messages messages;
  private final JsonMapper json;
  private final Ids ids;

  Problems(Messages messages, JsonMapper json, Ids ids) {
    this.messages = messages;
    this.json = json;
    this.ids = ids;
  }

  /** The members of the problem; a feature that answers many at once (a batch) embeds them. */
  public Map<String, Object> body(HttpRequest<?> request, Refusal refusal) {
    Language language = Language.of(request.getHeaders().get("Accept-Language"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + refusal.code());
    body.put("title", messages.text(language, refusal.code() + ".title", refusal.arguments()));
    body.put("status", refusal.status());
    body.put("detail", messages.text(language, refusal.code() + ".detail", refusal.arguments()));
    body.put("instance", request.getPath());
    body.put("code", refusal.code());
    if (!refusal.fields().isEmpty()) {
      body.put("errors", fields(refusal.fields()));
    }
    new TreeMap<>(refusal.arguments()).forEach(body::putIfAbsent);
    body.put("trace", ids.next().toString());
    return body;
  }

  /** The whole answer. */
  public MutableHttpResponse<?> response(HttpRequest<?> request, Refusal refusal) {
    return render(refusal.status(), body(request, refusal));
  }

  MutableHttpResponse<?> render(int status, Map<String, Object> body) {
    try {
      MutableHttpResponse<byte[]> response =
          HttpResponse.<byte[]>status(status, "")
              .contentType(TYPE)
              .header("Cache-Control", "no-store")
              .body(json.writeValueAsBytes(body));
      return status == 503 ? response.header("Retry-After", SOON) : response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> fields(List<Refusal.Field> fields) {
    return fields.stream().map(f -> Map.of("pointer", f.pointer(), "code", f.code())).toList();
  }
}
