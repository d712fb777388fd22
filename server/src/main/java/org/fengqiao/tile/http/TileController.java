package org.fengqiao.tile.http;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.tile.Tiles;
import org.fengqiao.tile.domain.TileLayer;
import org.fengqiao.tile.domain.TileRefusal;

/** Vector tiles of the caller's district: Web Mercator z/x/y, zoom 0 to 18, extent 4096. */
@Controller("/tiles")
class TileController {
  private static final String MVT = "application/vnd.mapbox-vector-tile";
  private static final String FOREVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";

  /** Part of every tag: counts changes of what the same version looks like. */
  private static final int EDITION = 1;

  private final Tiles tiles;
  private final CurrentActor actor;

  TileController(Tiles tiles, CurrentActor actor) {
    this.tiles = tiles;
    this.actor = actor;
  }

  /**
   * The offices of bodies that touch the reader's territory, as points with code, name, sort and
   * tier. Not tied to a version: it may change, so it is asked for again and answered 304 while it
   * has not. 204 where there are none.
   *
   * @param z zoom, 0 to 18
   * @param x column from the west
   * @param y row from the north
   */
  @Get("/bodies/{z}/{x}/{y}.mvt")
  @Produces({MVT, MediaType.ALL})
  @Permit(Permission.BODY_READ)
  HttpResponse<?> bodies(
      HttpRequest<?> request, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    byte[] zipped = tiles.bodies(actor.get(), address(z, x, y));
    String etag = "\"b" + EDITION + '-' + Integer.toHexString(Arrays.hashCode(zipped)) + '"';
    return answer(request, zipped, MVT, etag, ASK_AGAIN);
  }

  /**
   * Names of roads, estates and landmarks of the gazetteer, as points with name and kind; more of
   * them from near, none below zoom 13. Asked for again and answered 304 while unchanged.
   *
   * @param z zoom, 0 to 18
   * @param x column from the west
   * @param y row from the north
   */
  @Get("/labels/{z}/{x}/{y}.mvt")
  @Produces({MVT, MediaType.ALL})
  @Permit(Permission.GRID_READ)
  HttpResponse<?> labels(
      HttpRequest<?> request, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    byte[] zipped = tiles.labels(actor.get().district(), address(z, x, y));
    String etag = "\"n" + EDITION + '-' + Integer.toHexString(Arrays.hashCode(zipped)) + '"';
    return answer(request, zipped, MVT, etag, ASK_AGAIN);
  }

  /**
   * Construction, demolition and property projects of today: outlines, and a point of each with
   * name, kind and stage. Asked for again and answered 304 while unchanged.
   *
   * @param z zoom, 0 to 18
   * @param x column from the west
   * @param y row from the north
   */
  @Get("/projects/{z}/{x}/{y}.mvt")
  @Produces({MVT, MediaType.ALL})
  @Permit(Permission.GRID_READ)
  HttpResponse<?> projects(
      HttpRequest<?> request, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    byte[] zipped = tiles.projects(actor.get().district(), address(z, x, y));
    String etag = "\"p" + EDITION + '-' + Integer.toHexString(Arrays.hashCode(zipped)) + '"';
    return answer(request, zipped, MVT, etag, ASK_AGAIN);
  }

  /**
   * A tile of a grid version, never changing: areas with their ordinals as feature ids and the
   * attributes code, name, community and street. 204 where the layer has nothing.
   *
   * @param layer grids, communities or streets
   * @param version grid version, today's or an older one
   * @param z zoom, 0 to 18
   * @param x column from the west
   * @param y row from the north
   */
  @Get("/{layer}/{version}/{z}/{x}/{y}.mvt")
  @NonBlocking // goes on in the virtual thread of the access check: no second change of threads
  @Produces({MVT, MediaType.ALL})
  @Permit(Permission.GRID_READ)
  HttpResponse<?> tile(
      HttpRequest<?> request,
      @PathVariable String layer,
      @PathVariable long version,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y) {
    TileLayer wanted =
        TileLayer.of(layer).orElseThrow(() -> new RefusalException(new TileRefusal.UnknownLayer()));
    TileAddress at = address(z, x, y);
    byte[] zipped = tiles.tile(actor.get().district(), version, wanted, at).orThrow();
    String etag = "\"t" + EDITION + '-' + version + '-' + layer + '-' + z + '-' + x + '-' + y + '"';
    return answer(request, zipped, MVT, etag, FOREVER);
  }

  /**
   * The grids of a version without their outlines, never changing: GeoJSON features with ordinal,
   * box, code, name, community, street, households and, where known, type, and null for a geometry.
   * For maps that draw tiles because there are thousands of grids.
   *
   * @param version grid version, today's or an older one
   */
  @Get(uri = "/grids/{version}/list.json", produces = MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_READ)
  HttpResponse<?> list(HttpRequest<?> request, @PathVariable long version) {
    byte[] zipped = tiles.list(actor.get().district(), version).orThrow();
    return answer(
        request,
        zipped,
        MediaType.APPLICATION_JSON,
        "\"l" + EDITION + '-' + version + '"',
        FOREVER);
  }

  /** The version that answers today and how many grids it has: what form a map should ask for. */
  @Get(uri = "/grids/current.json", produces = MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_READ)
  HttpResponse<CurrentGrids> current() {
    CurrentGrids now =
        tiles
            .current(actor.get().district())
            .map(set -> new CurrentGrids(set.version(), set.size()))
            .orElse(new CurrentGrids(0, 0));
    return HttpResponse.ok(now).header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
  }

  /**
   * The grids that answer today.
   *
   * @param version 0 before the first
   * @param grids how many there are
   */
  @Serdeable
  record CurrentGrids(long version, int grids) {}

  private static TileAddress address(int z, int x, int y) {
    if (!TileAddress.exists(z, x, y)) {
      throw new RefusalException(new TileRefusal.OutOfRange(TileAddress.FINEST));
    }
    return new TileAddress(z, x, y);
  }

  private static HttpResponse<?> answer(
      HttpRequest<?> request, byte[] zipped, String type, String etag, String caching) {
    MutableHttpResponse<?> answer;
    if (etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      answer = HttpResponse.notModified();
    } else if (zipped.length == 0) {
      answer = HttpResponse.noContent();
    } else {
      answer = body(request, zipped).header(HttpHeaders.CONTENT_TYPE, type);
    }
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  private static MutableHttpResponse<byte[]> body(HttpRequest<?> request, byte[] zipped) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    if (accepted != null && accepted.contains("gzip")) {
      return HttpResponse.ok(zipped).header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return HttpResponse.ok(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
