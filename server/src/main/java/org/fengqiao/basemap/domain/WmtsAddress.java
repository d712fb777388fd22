package org.fengqiao.basemap.domain;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The address of a WMTS tile. Scheme, host and port come from the settings alone; what a reader
 * sends are three whole numbers.
 */
public final class WmtsAddress {
  /** Services whose maps are drawn in GCJ-02 or BD-09, whatever the settings say. */
  private static final List<String> SHIFTED =
      List.of(
          "autonavi.com",
          "amap.com",
          "gtimg.com",
          "map.qq.com",
          "google.cn",
          "baidu.com",
          "bdimg.com",
          "bdstatic.com");

  private final String template;

  private WmtsAddress(String template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @param key put in for {@code {key}}, empty when the service wants none
   * @throws IllegalArgumentException when it is no http address with one fixed host, lacks {@code
   *     {z} {x} {y}}, or wants a key that is not there; the message never has the key in it
   */
  public static WmtsAddress of(String template, String key) {
    for (String part : List.of("{z}", "{x}", "{y}")) {
      if (!template.contains(part)) {
        throw new IllegalArgumentException("the address has no " + part);
      }
    }
    if (template.contains("{key}") && key.isEmpty()) {
      throw new IllegalArgumentException("the address wants a key and there is none");
    }
    WmtsAddress address =
        new WmtsAddress(template.replace("{key}", URLEncoder.encode(key, StandardCharsets.UTF_8)));
    URI one = address.tile(0, 0, 0);
    URI other = address.tile(21, 2_097_151, 2_097_150);
    boolean web = "https".equals(one.getScheme()) || "http".equals(one.getScheme());
    if (!web || one.getHost() == null || one.getRawUserInfo() != null) {
      throw new IllegalArgumentException("the address is not of the web");
    }
    if (!one.getRawAuthority().equals(other.getRawAuthority())) {
      throw new IllegalArgumentException("the host must not depend on the tile");
    }
    return address;
  }

  /** The address of a tile. */
  public URI tile(int z, int x, int y) {
    try {
      return URI.create(
          template
              .replace("{z}", Integer.toString(z))
              .replace("{x}", Integer.toString(x))
              .replace("{y}", Integer.toString(y)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the address cannot be read"); // not with the key in it
    }
  }

  /** Whether the host is known for maps that are shifted. */
  static boolean shifted(String template) {
    String host = host(template);
    return SHIFTED.stream().anyMatch(known -> host.equals(known) || host.endsWith('.' + known));
  }

  private static String host(String template) {
    String[] parts = template.toLowerCase(Locale.ROOT).split("[/?#]", 4);
    String authority = parts.length > 2 ? parts[2] : "";
    return authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
  }

  /** Whether it names a set of tiles in degrees, as Tianditu's {@code _c} layers are. */
  static boolean inDegrees(String template) {
    String words = template.toLowerCase(Locale.ROOT);
    return words.contains("tilematrixset=c&")
        || words.endsWith("tilematrixset=c")
        || words.contains("_c/wmts")
        || words.contains("epsg:4326")
        || words.contains("epsg:4490");
  }
}
