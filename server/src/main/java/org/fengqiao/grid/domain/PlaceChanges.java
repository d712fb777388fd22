package org.fengqiao.grid.domain;

import java.util.List;

/**
 * What a newer code table changes.
 *
 * @param opened places nobody knew yet, those above first
 * @param renamed places whose name differs, with the new name
 * @param ended codes that are no more
 */
public record PlaceChanges(List<Place> opened, List<Place> renamed, List<String> ended) {
  public PlaceChanges {
    opened = List.copyOf(opened);
    renamed = List.copyOf(renamed);
    ended = List.copyOf(ended);
  }

  /** Whether nothing changes. */
  public boolean none() {
    return opened.isEmpty() && renamed.isEmpty() && ended.isEmpty();
  }
}
