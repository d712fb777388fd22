package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.kernel.RefusalException;
import org.jspecify.annotations.Nullable;

/** The built faces, read from the jar. Compressed twins made at build time are sent as they are. */
@Singleton
class WebFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("yml", "application/yaml"));

  /** For files whose name carries the hash of their content. */
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** For files whose name stays while the content changes. */
  static final String ASK_AGAIN = "no-cache";

  /**
   * Answers with a file.
   *
   * @param path resource path; the caller has checked the name
   * @param caching one of the two constants
   * @throws RefusalException 404 when there is no such file
   */
  HttpResponse<byte[]> serve(HttpRequest<?> request, String path, String caching) {
    String accepted = Optional.ofNullable(request.getHeaders().get("Accept-Encoding")).orElse("");
    byte[] body = null;
    String encoding = null;
    if (accepted.contains("br")) {
      body = read(path + ".br");
      encoding = "br";
    }
    if (body == null && accepted.contains("gzip")) {
      body = read(path + ".gz");
      encoding = "gzip";
    }
    if (body == null) {
      body = read(path);
      encoding = null;
    }
    if (body == null) {
      throw new RefusalException(Rejection.of("not-found", 404));
    }
    return answer(request, path, caching, body, encoding);
  }

  private static HttpResponse<byte[]> answer(
      HttpRequest<?> request, String path, String caching, byte[] body, @Nullable String encoding) {
    String tag = "\"" + hash(body) + "\"";
    boolean known = tag.equals(request.getHeaders().get("If-None-Match"));
    MutableHttpResponse<byte[]> response =
        known ? HttpResponse.notModified() : HttpResponse.ok(body);
    response
        .header("ETag", tag)
        .header("Cache-Control", caching)
        .header("Vary", "Accept-Encoding")
        .header("Content-Type", TYPES.getOrDefault(extension(path), "application/octet-stream"));
    if (encoding != null && !known) {
      response.header("Content-Encoding", encoding);
    }
    return response;
  }

  private static byte @Nullable [] read(String path) {
    try (InputStream in = WebFiles.class.getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
