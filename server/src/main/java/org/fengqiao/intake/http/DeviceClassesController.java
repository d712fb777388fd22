package org.fengqiao.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.fengqiao.intake.Devices;
import org.fengqiao.intake.domain.DeviceClass;
import org.fengqiao.intake.domain.DeviceClasses;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** Kinds of device whose positions are shifted: for the form of a report and for administrators. */
@Controller("/api/device-classes")
class DeviceClassesController {
  private final Devices devices;
  private final CurrentActor actor;

  DeviceClassesController(Devices devices, CurrentActor actor) {
    this.devices = devices;
    this.actor = actor;
  }

  /**
   * The caller's own kind of device.
   *
   * @param code SYSTEM/BROWSER/MAKER
   * @param doubtful its positions are to be looked at on the map
   */
  @Serdeable
  record Own(String code, boolean doubtful) {}

  /** Every kind with a correction. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record All(List<Kind> classes) {}

  /**
   * One kind.
   *
   * @param corrected positions set anew on the map
   * @param shifted of these, by the local shift of GCJ-02
   * @param flaggedAt since when its positions are doubted
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Kind(
      String code, int corrected, int shifted, Instant lastAt, @Nullable Instant flaggedAt) {
    static Kind of(DeviceClasses.Row row) {
      return new Kind(row.code(), row.corrected(), row.shifted(), row.lastAt(), row.flaggedAt());
    }
  }

  /** The kind to count anew. */
  @Serdeable
  record ClearRequest(@Nullable String code) {}

  /** What the device that asks is taken for, and whether its positions are doubted. */
  @Get("/own")
  @Permit(Permission.REPORT_CREATE)
  Own own(HttpRequest<?> request) {
    DeviceClass kind = DeviceClass.of(request.getHeaders().get(HttpHeaders.USER_AGENT));
    return new Own(kind.code(), devices.doubtful(actor.get().district(), kind));
  }

  /** Every kind of device with a correction, doubted ones first. */
  @Get
  @Permit(Permission.GRID_IMPORT)
  All all() {
    return new All(devices.all(actor.get().district()).stream().map(Kind::of).toList());
  }

  /** Believes a kind again and begins to count anew. */
  @Post("/clear")
  @Permit(Permission.GRID_IMPORT)
  HttpResponse<?> clear(@Body ClearRequest request) {
    String code = request.code();
    Outcome<Boolean> cleared =
        code == null
            ? Outcome.refused(IntakeRefusal.Invalid.of("/code", "value-missing"))
            : DeviceClass.wellFormed(code)
                ? devices.clear(code, actor.get())
                : Outcome.refused(new IntakeRefusal.UnknownDeviceClass());
    cleared.orThrow();
    return HttpResponse.noContent();
  }
}
