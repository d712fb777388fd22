package org.fengqiao.grid.http;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengqiao.grid.FindingPlaces;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The places of what the checks found, to look at in any map program. */
@Controller("/api/grids/versions")
class FindingsController {
  private final GridVersions versions;
  private final FindingPlaces places;
  private final CurrentActor actor;
  private final JsonMapper json;
  private final Messages messages;

  FindingsController(
      GridVersions versions,
      FindingPlaces places,
      CurrentActor actor,
      JsonMapper json,
      Messages messages) {
    this.versions = versions;
    this.places = places;
    this.actor = actor;
    this.json = json;
    this.messages = messages;
  }

  /**
   * What the checks found as GeoJSON, one feature a finding in the order of {@code findings}: the
   * ground concerned, else the grids concerned, else the place to look at, else no geometry. Texts
   * are in the reader's language.
   */
  @Get("/{version}/findings.geojson")
  @Produces("application/geo+json")
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  HttpResponse<String> places(
      @PathVariable long version, @Nullable @Header("Accept-Language") String languages) {
    Actor who = actor.get();
    List<Map<String, Object>> findings = read(versions.findings(version, who).orThrow());
    TreeSet<String> codes = new TreeSet<>();
    findings.forEach(f -> codes.addAll(FindingFeatures.codes(f)));
    FindingFeatures features =
        new FindingFeatures(
            places.outlines(who.district(), version, codes), messages, Language.of(languages));
    return HttpResponse.ok(features.collection(findings))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"findings-" + version + ".geojson\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private List<Map<String, Object>> read(String findings) {
    try {
      return json.readValue(findings, Argument.listOf(Argument.mapOf(String.class, Object.class)));
    } catch (IOException e) {
      throw new UncheckedIOException("findings we wrote ourselves", e);
    }
  }
}
