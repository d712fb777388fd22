package org.fengqiao.dispatch.domain;

import java.time.LocalTime;
import java.util.List;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A service centre of a tier (三级实体平台).
 *
 * @param code place code, hyphen, letters of its own
 * @param lon CGCS2000 degrees
 * @param lat CGCS2000 degrees
 * @param version counts changes; 0 before it is stored
 */
public record Centre(
    String code,
    String name,
    Tier tier,
    String territory,
    double lon,
    double lat,
    String phone,
    String address,
    List<Service> services,
    List<Window> windows,
    long version) {
  public Centre {
    services = List.copyOf(services);
    windows = List.copyOf(windows);
  }

  /** What visitors come to a window for: reception, or one of the five services. */
  public enum WindowSort {
    RECEPTION,
    LEGAL_ADVICE,
    PEOPLES_MEDIATION,
    ADMIN_MEDIATION,
    LEGAL_AID,
    NOTARY
  }

  /**
   * When a service is given.
   *
   * @param service one of the five, never reception
   * @param firstWeekday 1 Monday to 7 Sunday
   * @param lastWeekday included
   * @param opens China Standard Time
   */
  public record Service(
      WindowSort service, int firstWeekday, int lastWeekday, LocalTime opens, LocalTime closes) {}

  /**
   * A window.
   *
   * @param number 1 to 99, over the window
   * @param body who sits there; null when several take turns
   */
  public record Window(int number, WindowSort sort, @Nullable String body) {}
}
