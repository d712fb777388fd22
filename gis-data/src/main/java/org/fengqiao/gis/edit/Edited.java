package org.fengqiao.gis.edit;

import java.util.List;
import org.fengqiao.gis.GridShape;

/**
 * What an edit did.
 *
 * @param changed areas that are new or have another outline, in code order
 * @param removed codes that are no more, in code order
 */
public record Edited(List<GridShape> changed, List<String> removed) {
  public Edited {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }
}
