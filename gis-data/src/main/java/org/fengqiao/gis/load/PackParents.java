package org.fengqiao.gis.load;

import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.gis.Packs;
import org.fengqiao.gis.check.Parents;

/** The communities of the national code table that ships with the product. */
final class PackParents {
  private PackParents() {}

  static Parents of(String district) {
    if (!Packs.has(district)) {
      return Parents.NONE;
    }
    return new Parents(
        Map.of(),
        Packs.divisions(district).stream()
            .map(Packs.Division::code)
            .filter(code -> code.length() == 12)
            .collect(Collectors.toSet()));
  }
}
