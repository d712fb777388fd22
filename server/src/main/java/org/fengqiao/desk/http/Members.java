package org.fengqiao.desk.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.desk.domain.DeskRefusal.BadMember;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.RefusalException;
import org.jspecify.annotations.Nullable;

/** Reads members of a request body; what cannot be read is refused with its pointer. */
final class Members {
  private static final int MOST_WORDS = 4000;

  /** Most entries of a list; an agreement has a dozen terms. */
  private static final int MOST_ENTRIES = 100;

  /** Longest code of a body, grid, sub-kind or item. */
  private static final int LONGEST_CODE = 40;

  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private Members() {}

  static @Nullable String words(@Nullable String text, String pointer) {
    return words(text, pointer, MOST_WORDS);
  }

  static @Nullable String words(@Nullable String text, String pointer, int most) {
    if (text != null && text.length() > most) {
      throw bad(pointer, "text-too-long");
    }
    String fault = text == null ? "" : PlainText.fault(text);
    if (!fault.isEmpty()) {
      throw bad(pointer, fault);
    }
    return text;
  }

  static @Nullable String code(@Nullable String code, String pointer) {
    if (code != null && !code.matches("[A-Za-z0-9_-]{0," + LONGEST_CODE + "}")) {
      throw bad(pointer, "value-not-known");
    }
    return code;
  }

  /** Number of a paper as it stands there, e.g. 〔2026〕穗海信复查字第12号. */
  static @Nullable String number(@Nullable String number, String pointer) {
    if (number != null
        && !number.matches("[\\p{IsHan}\\p{Alnum}\\p{IsDigit}〔〕\\[\\]()（）【】第字号_./-]{1,60}")) {
      throw bad(pointer, "value-not-known");
    }
    return number;
  }

  static <T> List<T> entries(@Nullable List<T> list, String pointer) {
    return entries(list, pointer, MOST_ENTRIES);
  }

  static <T> List<T> entries(@Nullable List<T> list, String pointer, int most) {
    if (list == null) {
      return List.of();
    }
    if (list.size() > most || list.stream().anyMatch(Objects::isNull)) {
      throw bad(pointer, "value-not-known");
    }
    return list;
  }

  static @Nullable LocalDate date(@Nullable String text, String pointer) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw bad(pointer, "time-not-readable");
    }
  }

  /** A moment with its offset. */
  static @Nullable Instant moment(@Nullable String text, String pointer) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw bad(pointer, "time-not-readable");
    }
  }

  static @Nullable UUID uuid(@Nullable String text, String pointer) {
    if (text == null) {
      return null;
    }
    if (!text.matches(UUID_FORM)) {
      throw bad(pointer, "id-not-a-uuid");
    }
    return UUID.fromString(text);
  }

  static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, @Nullable String name, String pointer) {
    if (name == null) {
      return null;
    }
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    throw bad(pointer, "value-not-known");
  }

  static <E extends Enum<E>> List<E> constants(
      Class<E> type, @Nullable List<String> names, String pointer) {
    return entries(names, pointer).stream()
        .map(name -> Objects.requireNonNull(constant(type, name, pointer)))
        .distinct()
        .toList();
  }

  static RefusalException bad(String pointer, String code) {
    return new RefusalException(new BadMember(pointer, code));
  }
}
