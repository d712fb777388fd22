package org.fengqiao.gis.basemap;

/**
 * What a base map holds.
 *
 * @param vector whether its tiles are shapes; else pictures
 * @param bounds west, south, east, north in degrees
 * @param minZoom coarsest zoom with tiles
 * @param maxZoom finest zoom with tiles, at most {@value #FINEST}
 * @param attribution whose it is, plain text without markup, empty when it does not say
 * @param edition changes when the tiles do
 */
public record TileSet(
    boolean vector, double[] bounds, int minZoom, int maxZoom, String attribution, String edition) {
  /** Finest zoom that is ever asked for. */
  public static final int FINEST = 22;

  private static final double MERCATOR = 85.051129;
  private static final int LONGEST = 200;

  /** Puts everything into its range. */
  public TileSet {
    bounds = within(bounds);
    minZoom = Math.clamp(minZoom, 0, FINEST);
    maxZoom = Math.clamp(maxZoom, minZoom, FINEST);
    attribution = plain(attribution);
  }

  private static double[] within(double[] b) {
    double[] whole = {-180, -MERCATOR, 180, MERCATOR};
    boolean good = b.length == 4 && b[0] < b[2] && b[1] < b[3];
    if (!good) {
      return whole;
    }
    return new double[] {
      Math.max(b[0], whole[0]),
      Math.max(b[1], whole[1]),
      Math.min(b[2], whole[2]),
      Math.min(b[3], whole[3])
    };
  }

  /** Attributions are often written as links; only their words are shown. */
  private static String plain(String words) {
    String text = words.replaceAll("<[^>]*>", "").replace("&copy;", "©").replace("&amp;", "&");
    String bare = text.replaceAll("[<>\\p{Cntrl}]", " ").strip();
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  /** Whether any map has such a tile. */
  public static boolean exists(int z, int x, int y) {
    return z >= 0 && z <= FINEST && x >= 0 && y >= 0 && x >> z == 0 && y >> z == 0;
  }

  /** Whether the base map may have it, by zoom and bounds. */
  public boolean reaches(int z, int x, int y) {
    if (z < minZoom || z > maxZoom) {
      return false;
    }
    double tiles = 1 << z;
    return (x + 1) / tiles * 360 - 180 >= bounds[0]
        && x / tiles * 360 - 180 <= bounds[2]
        && latitude(y / tiles) >= bounds[1]
        && latitude((y + 1) / tiles) <= bounds[3];
  }

  private static double latitude(double down) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
  }
}
