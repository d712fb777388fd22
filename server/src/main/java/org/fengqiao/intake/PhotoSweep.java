package org.fengqiao.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;

/** Removes photos whose report never came, a few times a day. */
@Singleton
class PhotoSweep implements Background {
  private static final Duration REST = Duration.ofHours(6);

  private final PhotoIntake photos;

  PhotoSweep(PhotoIntake photos) {
    this.photos = photos;
  }

  @Override
  public String name() {
    return "photo-sweep";
  }

  @Override
  public Duration run() {
    photos.removeUnclaimed();
    return REST;
  }
}
