package org.fengqiao.kernel;

import java.util.List;

/**
 * The places somebody is responsible for, as code prefixes: 6 digits a district, 9 a street, 12 a
 * community, 13 to 18 a grid. A code is inside when it starts with one of the prefixes. Empty means
 * nowhere: deny first.
 *
 * @param prefixes distinct code prefixes, each 6 to 18 digits
 */
public record Territory(List<String> prefixes) {

  public Territory {
    prefixes = List.copyOf(prefixes);
    for (String prefix : prefixes) {
      if (!prefix.matches("\\d{6,18}")) {
        throw new IllegalArgumentException("not a place code prefix: " + prefix);
      }
    }
  }

  /** Whether the place with this code lies inside. */
  public boolean covers(String code) {
    for (String prefix : prefixes) {
      if (code.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything below or above {@code code} lies inside: used to open lists, not items. */
  public boolean touches(String code) {
    for (String prefix : prefixes) {
      if (code.startsWith(prefix) || prefix.startsWith(code)) {
        return true;
      }
    }
    return false;
  }
}
