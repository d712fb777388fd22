package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.document.domain.ProofPhotos;
import org.fengqiao.intake.Intake;
import org.fengqiao.intake.PhotoIntake;

/** The photos of an item are those its reporter sent with the report. */
@Singleton
final class ItemPhotos implements ProofPhotos {
  private final Intake intake;
  private final PhotoIntake photos;

  ItemPhotos(Intake intake, PhotoIntake photos) {
    this.intake = intake;
    this.photos = photos;
  }

  @Override
  public boolean belongs(UUID photo, Item item) {
    return intake
        .trace(item.district(), item.id())
        .map(t -> photos.ofReport(item.district(), t.reportId(), t.reporterId()))
        .filter(found -> found.stream().anyMatch(p -> p.id().equals(photo)))
        .isPresent();
  }
}
