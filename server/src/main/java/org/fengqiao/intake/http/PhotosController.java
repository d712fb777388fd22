package org.fengqiao.intake.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.intake.PhotoIntake;
import org.fengqiao.intake.domain.IntakeRefusal.BadPhoto;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Photos of reports. */
@Controller("/api/photos")
class PhotosController {
  private final PhotoIntake photos;
  private final CurrentActor actor;

  /** One photo at a time is cleaned and encrypted: each stands in memory four times over. */
  private final ReentrantLock work = new ReentrantLock();

  PhotosController(PhotoIntake photos, CurrentActor actor) {
    this.photos = photos;
    this.actor = actor;
  }

  /**
   * A stored photo.
   *
   * @param sha256 of the bytes as sent
   */
  @Serdeable
  record PhotoView(UUID id, String sha256) {}

  /** Stores a photo, before or after its report; the body is the raw image. */
  @Post
  @Consumes(MediaType.ALL)
  @Permit(Permission.REPORT_CREATE)
  HttpResponse<PhotoView> photo(
      @Nullable @QueryValue String report,
      @Nullable @QueryValue String sha256,
      @Body byte @Nullable [] image) {
    Actor sender = actor.get();
    byte[] hash = hash(sha256);
    UUID reportId = report(report);
    byte[] bytes = image == null ? new byte[0] : image;
    work.lock();
    try {
      UUID id = photos.accept(reportId, hash, bytes, sender).orThrow();
      return HttpResponse.created(new PhotoView(id, HexFormat.of().formatHex(hash)));
    } finally {
      work.unlock();
    }
  }

  /** The image without metadata; reading it is audited. */
  @Get("/{id}")
  @Produces({"image/*", MediaType.ALL})
  @Permit({Permission.REPORT_CREATE, Permission.ITEM_READ_PERSONAL})
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  HttpResponse<byte[]> read(UUID id) {
    var photo = photos.read(id, actor.get()).orThrow();
    return HttpResponse.ok(photo.bytes())
        .contentType(MediaType.of(photo.mediaType()))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  private static byte[] hash(@Nullable String hex) {
    if (hex == null || !hex.matches("[0-9a-fA-F]{64}")) {
      throw missing();
    }
    return HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
  }

  private static UUID report(@Nullable String text) {
    if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw missing();
    }
    return UUID.fromString(text);
  }

  private static RefusalException missing() {
    return new RefusalException(new BadPhoto("photo-hash-missing", 422));
  }
}
