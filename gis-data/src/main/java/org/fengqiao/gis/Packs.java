package org.fengqiao.gis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The data that ships with the product, as class path resources below {@code /packs}. Each pack has
 * its source and licence beside it in {@code SOURCE.md}.
 */
public final class Packs {

  private Packs() {}

  /**
   * The text of a pack file.
   *
   * @param name path below {@code /packs}, such as {@code calendar/2026.json}
   * @throws IllegalArgumentException when there is none
   */
  public static String text(String name) {
    try (InputStream in = Packs.class.getResourceAsStream("/packs/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such pack: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
