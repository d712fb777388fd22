package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import org.fengqiao.kernel.RefusalException;

/**
 * The three faces and their parts. Names are matched against a white list in the route itself; no
 * part of a path reaches the file lookup otherwise.
 */
@Controller
@Hidden
@Produces(MediaType.ALL)
class FacesController {
  private static final Set<String> ROOT = Set.of("js", "webmanifest", "svg", "png", "ico", "txt");

  private final WebFiles files;

  FacesController(WebFiles files) {
    this.files = files;
  }

  @Get("/")
  @Public
  HttpResponse<byte[]> start(HttpRequest<?> request) {
    return page(request, "index");
  }

  /** Where a citizen asks about the own item. */
  @Get("/ask")
  @Public
  HttpResponse<byte[]> ask(HttpRequest<?> request) {
    return page(request, "index");
  }

  @Get("/{face:m|desk|lead}")
  @Public
  HttpResponse<byte[]> face(HttpRequest<?> request, @PathVariable String face) {
    return page(request, face);
  }

  @Get("/{face:m|desk|lead}/{+rest}")
  @Public
  @SuppressWarnings("unused") // the rest of the path belongs to the router in the browser
  HttpResponse<byte[]> below(
      HttpRequest<?> request, @PathVariable String face, @PathVariable String rest) {
    return page(request, face);
  }

  @Get("/assets/{name:[A-Za-z0-9_-][A-Za-z0-9._-]*}")
  @Public
  HttpResponse<byte[]> asset(HttpRequest<?> request, @PathVariable String name) {
    return files.serve(request, "/web/assets/" + name, WebFiles.FOR_EVER);
  }

  @Get("/{name:[a-z0-9-]+[.][a-z]+}")
  @Public
  HttpResponse<byte[]> root(HttpRequest<?> request, @PathVariable String name) {
    if (!ROOT.contains(name.substring(name.lastIndexOf('.') + 1))) {
      throw new RefusalException(Rejection.of("not-found", 404));
    }
    return files.serve(request, "/web/" + name, WebFiles.ASK_AGAIN);
  }

  @Get("/openapi.yml")
  @Public
  HttpResponse<byte[]> contract(HttpRequest<?> request) {
    return files.serve(request, "/META-INF/swagger/fengqiao-1.0.0.yml", WebFiles.ASK_AGAIN);
  }

  private HttpResponse<byte[]> page(HttpRequest<?> request, String name) {
    return files.serve(request, "/web/" + name + ".html", WebFiles.ASK_AGAIN);
  }
}
