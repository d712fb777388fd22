package org.fengqiao.gis.read;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person who brings a file says of it.
 *
 * @param charset how its texts are written; null to find out
 * @param layer the layer meant, for files of several: a table of a GeoPackage, a base name in a
 *     zip; null when there is one only
 * @param limits how much is read
 */
public record ReadOptions(@Nullable Charset charset, @Nullable String layer, Limits limits) {
  /** Nothing said, usual limits. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, null, Limits.DEFAULT);

  /** The same with a character set. */
  public ReadOptions charset(@Nullable Charset given) {
    return new ReadOptions(given, layer, limits);
  }

  /** The same with a layer. */
  public ReadOptions layer(@Nullable String given) {
    return new ReadOptions(charset, given, limits);
  }

  /** The same with limits. */
  public ReadOptions limits(Limits given) {
    return new ReadOptions(charset, layer, given);
  }
}
