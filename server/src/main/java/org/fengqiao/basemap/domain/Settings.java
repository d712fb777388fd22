package org.fengqiao.basemap.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.Datum;

/**
 * What the installation says about its base map, as it stands in {@code basemap.properties}.
 *
 * @param file name of an MBTiles or PMTiles file beside the settings, empty for a WMTS
 * @param wmts address with {@code {z} {x} {y}} and, for one that wants it, {@code {key}}; empty for
 *     a file
 * @param vector whether the WMTS gives shapes
 * @param datum in which it is drawn
 * @param bounds west, south, east, north in degrees; of a WMTS
 * @param minZoom of a WMTS
 * @param maxZoom of a WMTS
 * @param attribution whose it is, empty to show what the file says
 * @param approval number of approval (审图号), empty when not told
 */
public record Settings(
    String file,
    String wmts,
    boolean vector,
    Datum datum,
    double[] bounds,
    int minZoom,
    int maxZoom,
    String attribution,
    String approval) {
  /** Where nothing else is said a WMTS is asked for China only. */
  private static final String CHINA = "73,3,136,54";

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when a number, the bounds or the datum cannot be read
   */
  public static Settings of(Map<String, String> words) {
    String datum = word(words, "datum", "UNKNOWN").toUpperCase(Locale.ROOT);
    double[] bounds =
        Arrays.stream(word(words, "bounds", CHINA).split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Settings(
        word(words, "file", ""),
        word(words, "wmts", ""),
        word(words, "kind", "raster").equalsIgnoreCase("vector"),
        Datum.valueOf(datum.replace("-", "")),
        bounds,
        Integer.parseInt(word(words, "minZoom", "3")),
        Integer.parseInt(word(words, "maxZoom", "18")),
        word(words, "attribution", ""),
        word(words, "approval", ""));
  }

  private static String word(Map<String, String> words, String name, String otherwise) {
    String given = words.getOrDefault(name, "").strip();
    return given.isEmpty() ? otherwise : given;
  }

  /** What can be told without opening anything; {@link State#READY} when nothing speaks against. */
  public State state() {
    if (file.isEmpty() == wmts.isEmpty()) {
      return State.UNUSABLE;
    }
    boolean shifted = datum == Datum.GCJ02 || datum == Datum.BD09;
    if (shifted || (!wmts.isEmpty() && WmtsAddress.shifted(wmts))) {
      return State.SHIFTED;
    }
    if (!wmts.isEmpty() && WmtsAddress.inDegrees(wmts)) {
      return State.NOT_MERCATOR;
    }
    return datum == Datum.UNKNOWN ? State.UNDECLARED : State.READY;
  }
}
