package org.fengqiao.grid.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.Layers;
import org.fengqiao.grid.domain.GridHolders;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Grids and places of the caller's district. */
@Controller("/api")
class GridController {
  private static final String FOREVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";

  private final Grids grids;
  private final Layers layers;
  private final GridVersions versions;
  private final GridHolders holders;
  private final CurrentActor actor;

  GridController(
      Grids grids, Layers layers, GridVersions versions, GridHolders holders, CurrentActor actor) {
    this.grids = grids;
    this.layers = layers;
    this.versions = versions;
    this.holders = holders;
    this.actor = actor;
  }

  /**
   * A map layer as GeoJSON, longitude and latitude in CGCS2000.
   *
   * @param level grid, community, street or district
   * @param version grid version; without it today's, which may change. One that does not answer yet
   *     is shown to those who prepare it
   * @param asOf day in the district: the version that answered at its end
   */
  @Get(uri = "/grids", produces = MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_READ)
  HttpResponse<?> layer(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "grid") String level,
      @Nullable @QueryValue Long version,
      @Nullable @QueryValue LocalDate asOf) {
    Actor who = actor.get();
    String district = who.district();
    Tier tier = tier(level);
    long wanted = version != null ? version : asOf == null ? today(district) : on(district, asOf);
    String etag =
        "\"" + district + "-" + wanted + "-" + tier.name().toLowerCase(Locale.ROOT) + "\"";
    String caching = version == null ? ASK_AGAIN : FOREVER;
    if (etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return HttpResponse.notModified()
          .header(HttpHeaders.ETAG, etag)
          .header(HttpHeaders.CACHE_CONTROL, caching);
    }
    byte[] zipped = layers.layer(district, wanted, tier).orElse(null);
    if (zipped == null) {
      // A draft may be another one in a minute.
      byte[] ahead =
          preview(who, wanted, tier)
              .orElseThrow(() -> new RefusalException(new GridRefusal.UnknownVersion(wanted)));
      return body(request, ahead).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return body(request, zipped)
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  /**
   * Which grid a point lies in, and who answers for it.
   *
   * @param lon degrees in the declared datum
   * @param lat as lon
   * @param datum WGS84, CGCS2000, GCJ02, BD09 or UNKNOWN
   * @param accuracyM radius of the accuracy disc, metres
   */
  @Get("/grids/locate")
  @Permit(Permission.GRID_READ)
  LocatedView locate(
      @QueryValue double lon,
      @QueryValue double lat,
      @QueryValue(defaultValue = "UNKNOWN") Datum datum,
      @QueryValue(defaultValue = "0") double accuracyM) {
    Actor reader = actor.get();
    Located at = grids.locate(reader.district(), datum, lon, lat, accuracyM).orThrow();
    String grid = at.grid();
    return LocatedView.of(at, grid == null ? List.of() : holders.of(grid, reader));
  }

  /**
   * The places right below one.
   *
   * @param parent code; the caller's district when not given
   */
  @Get("/places")
  @Permit(Permission.GRID_READ)
  PlaceView.Children places(@Nullable @QueryValue String parent) {
    String district = actor.get().district();
    List<PlaceView> below =
        grids.children(district, parent == null ? district : parent).stream()
            .map(PlaceView::of)
            .toList();
    return new PlaceView.Children(below);
  }

  private Optional<byte[]> preview(Actor who, long version, Tier tier) {
    return versions.mayPreview(who)
        ? layers.preview(who.district(), version, tier)
        : Optional.empty();
  }

  private long on(String district, LocalDate day) {
    return grids
        .versionOn(district, day)
        .orElseThrow(() -> new RefusalException(new GridRefusal.NoVersionOn(day)));
  }

  private long today(String district) {
    return grids
        .findCurrent(district)
        .orElseThrow(() -> new RefusalException(new GridRefusal.NoGrids(district)))
        .version();
  }

  private static Tier tier(String level) {
    return switch (level) {
      case "grid" -> Tier.GRID;
      case "community" -> Tier.COMMUNITY;
      case "street" -> Tier.STREET;
      case "district" -> Tier.DISTRICT;
      default -> Outcome.<Tier>refused(new GridRefusal.UnknownLevel()).orThrow();
    };
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
