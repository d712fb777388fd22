package org.fengqiao.ledger.http;

import java.util.Locale;
import java.util.UUID;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.ledger.domain.LedgerRefusal.BadMember;
import org.jspecify.annotations.Nullable;

/** Reads members of requests; what cannot be read is refused with its pointer. */
final class Requests {
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private Requests() {}

  static UUID uuid(@Nullable String text, String pointer) {
    if (text == null || !text.matches(UUID_FORM)) {
      throw bad(pointer, "id-not-a-uuid");
    }
    return UUID.fromString(text);
  }

  /** A constant by its name in any case. */
  static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, String pointer) {
    @Nullable E found = optional(type, name, pointer);
    if (found == null) {
      throw bad(pointer, "value-not-known");
    }
    return found;
  }

  static <E extends Enum<E>> @Nullable E optional(
      Class<E> type, @Nullable String name, String pointer) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name.toUpperCase(Locale.ROOT))) {
        return e;
      }
    }
    throw bad(pointer, "value-not-known");
  }

  /** A code of a list the law tables keep. */
  static String code(String text, String pointer) {
    if (!text.matches("[A-Z][A-Z0-9_]{0,39}")) {
      throw bad(pointer, "value-not-known");
    }
    return text;
  }

  static RefusalException bad(String pointer, String why) {
    return new RefusalException(new BadMember(pointer, why));
  }
}
