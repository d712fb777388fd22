package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.grid.domain.Place;
import org.jspecify.annotations.Nullable;

/** A place for lists and headings. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PlaceView(
    String code, String name, String tier, @Nullable String parent, double lon, double lat) {

  static PlaceView of(Place p) {
    return new PlaceView(p.code(), p.name(), p.tier().name(), p.parent(), p.lon(), p.lat());
  }

  /** The places below one. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Children(List<PlaceView> places) {}
}
