package org.fengqiao.platform.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.kernel.RefusalException;

/**
 * What no operation takes, refused before anything is read: zero bytes in an address (no code or
 * word has one, and the database takes none), and bodies far larger than any form. Operations that
 * take large bodies look after their own limit. A compressed body is unpacked by the framework up
 * to its own limit and comes without announced length.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-20)
class RequestLimits {
  private static final long FORM = 256 * 1024;

  /** They have limits of their own, in {@code intake} and {@code ledger}, or take whole files. */
  private static final Set<String> LARGE =
      Set.of("/api/photos", "/api/reports/batch", "/api/ledger/imports", "/api/grids/versions");

  /** As those, with a word after it. */
  private static final String TABLES = "/api/place-tables/";

  /** A piece of a file; {@code imports} knows how long each must be. */
  private static final Pattern PIECE =
      Pattern.compile("/api/imports/[0-9a-fA-F-]{36}/files/[0-9]{1,2}/pieces/[0-9]{1,9}");

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (String.valueOf(request.getUri().getRawPath()).contains("%00")
        || String.valueOf(request.getUri().getRawQuery()).contains("%00")) {
      throw new RefusalException(Rejection.of("bad-request", 400));
    }
    if (!large(request.getPath()) && request.getContentLength() > FORM) {
      throw new RefusalException(Rejection.of("too-large", 413));
    }
  }

  private static boolean large(String path) {
    return LARGE.contains(path) || path.startsWith(TABLES) || PIECE.matcher(path).matches();
  }
}
