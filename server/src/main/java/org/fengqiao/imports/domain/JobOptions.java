package org.fengqiao.imports.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the person who brings a file says of it; the options of {@code ops/import}.
 *
 * @param datum WGS84, CGCS2000, GCJ02, BD09 or EPSG:n; null to go by the evidence
 * @param encoding of its texts; null to go by the file
 * @param layer which of several; null for the only one
 * @param acceptNew whether codes nobody knew are right (codes)
 * @param complete whether codes the table does not hold are no more (codes)
 * @param newBorders whether communities have other borders from this file on (grids)
 * @param note what it is about, at most 500 characters
 */
public record JobOptions(
    @Nullable String datum,
    @Nullable String encoding,
    @Nullable String layer,
    boolean acceptNew,
    boolean complete,
    boolean newBorders,
    String note) {

  /** Whether it says the same as another. */
  public boolean same(JobOptions other) {
    return Objects.equals(this, other);
  }
}
