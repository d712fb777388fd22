package org.fengqiao.walls;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One operation of the OpenAPI that the compiler generates.
 *
 * @param query names of query parameters
 * @param required those of them that must be given
 * @param contentType of the request body, empty when there is none
 */
record Operation(
    String method,
    String path,
    List<String> query,
    List<String> required,
    Optional<String> contentType) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  String name() {
    return method + " " + path;
  }

  @SuppressWarnings("unchecked")
  static List<Operation> all() throws Exception {
    try (InputStream in =
        Operation.class.getResourceAsStream("/META-INF/swagger/fengqiao-1.0.0.yml")) {
      Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<Operation> found = new ArrayList<>();
      ((Map<String, Map<String, Object>>) document.get("paths"))
          .forEach((path, methods) ->
              methods.forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                  found.add(read(method, path, (Map<String, Object>) operation));
                }
              }));
      return found;
    }
  }

  @SuppressWarnings("unchecked")
  private static Operation read(String method, String path, Map<String, Object> operation) {
    List<Map<String, Object>> parameters =
        (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    List<Map<String, Object>> query =
        parameters.stream().filter(p -> "query".equals(p.get("in"))).toList();
    Map<String, Object> body = (Map<String, Object>) operation.get("requestBody");
    Optional<String> type =
        Optional.ofNullable(body)
            .map(b -> ((Map<String, Object>) b.get("content")).keySet().iterator().next());
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        query.stream().map(p -> String.valueOf(p.get("name"))).toList(),
        query.stream()
            .filter(p -> Boolean.TRUE.equals(p.get("required")))
            .map(p -> String.valueOf(p.get("name")))
            .toList(),
        type);
  }

  /** Words of a camelCase or kebab-case name, lower case. */
  static List<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[-_.]"))
        .map(w -> w.toLowerCase(Locale.ROOT))
        .toList();
  }
}
