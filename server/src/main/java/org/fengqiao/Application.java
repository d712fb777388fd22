package org.fengqiao;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.platform.db.Migrations;
import org.jspecify.annotations.Nullable;

/** Starts the server. Command-line tools live in {@code tool}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "fengqiao",
            version = "1.0.0",
            description = "Report, dispatch, score, warn and prevent disputes of a district."))
public final class Application {
  private Application() {}

  /**
   * Entry point of the runnable jar. Everything is set by environment variables, see README: with
   * FENGQIAO_DB_OWNER_URL the schema is brought up to date first.
   *
   * @throws IOException when the TLS files cannot be used
   */
  public static void main(String[] args) throws IOException {
    String owner = environment("FENGQIAO_DB_OWNER_URL");
    String app = environment("FENGQIAO_DB_URL");
    if (owner != null && app != null) {
      Migrations.run(owner, app);
    } else if (owner != null) {
      Migrations.run(owner);
    }
    Micronaut.build(args)
        .mainClass(Application.class)
        .banner(false)
        .properties(listening())
        .start();
  }

  private static Map<String, Object> listening() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    String certificate = environment("FENGQIAO_TLS_CERT");
    String key = environment("FENGQIAO_TLS_KEY");
    if (certificate != null && key != null) {
      String port = environment("FENGQIAO_PORT");
      settings.putAll(
          Tls.settings(Path.of(certificate), Path.of(key), port == null ? "8443" : port));
    }
    return settings;
  }

  private static @Nullable String environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }
}
