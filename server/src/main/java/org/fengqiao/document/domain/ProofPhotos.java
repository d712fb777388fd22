package org.fengqiao.document.domain;

import java.util.UUID;
import org.fengqiao.casework.domain.Item;

/** Photos that may prove a service. A port: papers know nothing of how photos come in. */
@FunctionalInterface
public interface ProofPhotos {
  /** Whether there is such a photo and it belongs to the item. */
  boolean belongs(UUID photo, Item item);
}
