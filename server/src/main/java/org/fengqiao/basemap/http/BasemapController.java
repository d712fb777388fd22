package org.fengqiao.basemap.http;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Arrays;
import java.util.List;
import org.fengqiao.basemap.Basemap;
import org.fengqiao.basemap.domain.About;
import org.fengqiao.gis.basemap.BaseTile;
import org.fengqiao.gis.basemap.TileSet;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The installation's base map: Web Mercator z/x/y. */
@Controller("/basemap")
class BasemapController {
  private static final String A_DAY = "private, max-age=86400";
  private static final String TEN_MINUTES = "private, max-age=600";
  private static final String ASK_AGAIN = "private, no-cache";

  private final Basemap basemap;

  BasemapController(Basemap basemap) {
    this.basemap = basemap;
  }

  /** What base map there is, and if none, why. */
  @Get
  @Permit(Permission.GRID_READ)
  HttpResponse<AboutView> about() {
    return HttpResponse.ok(AboutView.of(basemap.about()))
        .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
  }

  /**
   * A tile: png, jpeg, webp or a vector tile, as {@code kind} says. 204 where the base map has none
   * or does not answer now.
   *
   * @param z zoom, 0 to 22
   * @param x column from the west
   * @param y row from the north
   */
  @Get("/{z}/{x}/{y}")
  @Produces(MediaType.ALL)
  @Permit(Permission.GRID_READ)
  HttpResponse<?> tile(
      HttpRequest<?> request, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    Basemap.Answer answer = basemap.tile(z, x, y).orThrow();
    BaseTile tile = answer.tile().orElse(null);
    if (tile == null) {
      return HttpResponse.noContent()
          .header(HttpHeaders.CACHE_CONTROL, answer.failed() ? "no-store" : TEN_MINUTES);
    }
    String etag = "\"m" + Integer.toHexString(Arrays.hashCode(tile.bytes())) + '"';
    boolean known = etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    return (known ? HttpResponse.notModified() : body(request, tile))
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, A_DAY)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  private static MutableHttpResponse<?> body(HttpRequest<?> request, BaseTile tile) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    boolean zipped = tile.zipped() && accepted != null && accepted.contains("gzip");
    MutableHttpResponse<byte[]> answer =
        HttpResponse.ok(zipped ? tile.bytes() : tile.plain())
            .header(HttpHeaders.CONTENT_TYPE, tile.format().mediaType());
    return zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
  }

  /**
   * A base map.
   *
   * @param state READY; else why there is none: NONE, SHIFTED (drawn in GCJ-02 or BD-09),
   *     UNDECLARED (nobody said in which datum), NOT_MERCATOR or UNUSABLE
   * @param kind raster or vector, null without a base map
   * @param bounds west, south, east, north in degrees
   * @param approval number of approval of the map, empty when not told
   * @param edition changes when the tiles do
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AboutView(
      String state,
      @Nullable String kind,
      @Nullable List<Double> bounds,
      @Nullable Integer minZoom,
      @Nullable Integer maxZoom,
      String attribution,
      String approval,
      String datum,
      String edition) {
    static AboutView of(About about) {
      TileSet tiles = about.tiles();
      String datum = about.datum().name();
      String state = about.state().name();
      return tiles == null
          ? new AboutView(state, null, null, null, null, "", "", datum, "")
          : new AboutView(
              state,
              tiles.vector() ? "vector" : "raster",
              Arrays.stream(tiles.bounds()).boxed().toList(),
              tiles.minZoom(),
              tiles.maxZoom(),
              tiles.attribution(),
              about.approval(),
              datum,
              tiles.edition());
    }
  }
}
