package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grid codes of a community that nobody ever used. */
public final class SerialCodes {
  private SerialCodes() {}

  /**
   * The next free codes: after the highest serial that was ever used, then what was left out below.
   *
   * @param community 12 digits
   * @param digits of the serial, 1 to 6
   * @param used codes of any version, and those that are spoken for
   * @param most how many are wanted
   * @return fewer when there are no more
   */
  public static List<String> next(String community, int digits, Set<String> used, int most) {
    int end = (int) Math.pow(10, digits);
    Set<String> taken = new HashSet<>(used);
    int highest = 0;
    for (String code : used) {
      if (code.length() == community.length() + digits && code.startsWith(community)) {
        highest = Math.max(highest, Integer.parseInt(code.substring(community.length())));
      }
    }
    List<String> free = new ArrayList<>();
    for (int i = 1; i < end && free.size() < most; i++) {
      int serial = (highest + i - 1) % (end - 1) + 1;
      String code = community + String.format("%0" + digits + "d", serial);
      if (taken.add(code)) {
        free.add(code);
      }
    }
    return free;
  }
}
