package org.fengqiao.grid.http;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.grid.GridFiles.Saying;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.Rejection;
import org.jspecify.annotations.Nullable;

/** What a request says of a file; empty parameters say nothing. */
final class Sayings {
  private Sayings() {}

  /**
   * Reads the parameters.
   *
   * @throws RefusalException 400 for a datum or character set that does not exist
   */
  static Saying of(
      @Nullable String datum,
      @Nullable String encoding,
      @Nullable String layer,
      @Nullable String borders) {
    return new Saying(
        read(datum, "/datum", SourceCrs::given),
        read(encoding, "/encoding", Charset::forName),
        read(layer, "/layer", text -> text),
        "NEW".equals(borders));
  }

  private static <T> @Nullable T read(
      @Nullable String text, String pointer, Function<String, T> reader) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException _) {
      throw new RefusalException(
          Rejection.of("invalid-value", 400, List.of(new Refusal.Field(pointer, "unknown"))));
    }
  }
}
