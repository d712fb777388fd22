package org.fengqiao.gis.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A column of a .dbf.
 *
 * @param rawName eleven bytes; a Chinese name may be cut inside its last character
 * @param type letter of the type
 * @param offset first byte in a row
 * @param length bytes
 * @param decimals digits behind the point
 */
record DbfField(byte[] rawName, char type, int offset, int length, int decimals) {

  /** Bytes of the name before its end mark. */
  int nameLength() {
    int end = 0;
    while (end < rawName.length && rawName[end] != 0) {
      end++;
    }
    return end;
  }

  String name(Charset set) {
    return Charsets.decode(rawName, 0, nameLength(), set).strip();
  }

  boolean text() {
    return type == 'C' || type == 'V';
  }

  /** First byte behind the text in a row: blanks and what follows an end mark are left out. */
  int textEnd(byte[] row) {
    int end = offset;
    while (end < offset + length && row[end] != 0) {
      end++;
    }
    while (end > offset && row[end - 1] == ' ') {
      end--;
    }
    return end;
  }

  /** Whether the text fills its column, so that its last character may be cut. */
  boolean full(byte[] row) {
    // Some leave one byte for an end mark.
    return textEnd(row) >= offset + length - 1;
  }

  /** String, Long, Double or Boolean; null when it is empty or of a kind that is not read. */
  @Nullable Object value(byte[] row, Charset set) {
    return switch (type) {
      case 'C', 'V' -> written(row, set);
      case 'N', 'F' -> Numbers.value(ascii(row));
      case 'D' -> date(ascii(row));
      case 'L' -> logical(ascii(row));
      case 'I', '+' -> whole(row);
      case 'O', 'B' -> binary(row);
      default -> null;
    };
  }

  private @Nullable Object written(byte[] row, Charset set) {
    String text = Charsets.decode(row, offset, textEnd(row), set).strip();
    return text.isEmpty() ? null : text;
  }

  private @Nullable Object whole(byte[] row) {
    if (length != Integer.BYTES) {
      return null;
    }
    long value = number(row).getInt();
    return value;
  }

  private @Nullable Object binary(byte[] row) {
    if (length != Double.BYTES) {
      return null;
    }
    double value = number(row).getDouble();
    if (Double.isFinite(value)) {
      return value;
    }
    return null;
  }

  private ByteBuffer number(byte[] row) {
    return ByteBuffer.wrap(row, offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String ascii(byte[] row) {
    String text = new String(row, offset, length, StandardCharsets.ISO_8859_1);
    return text.replace('\0', ' ').strip();
  }

  /** Year, month and day with hyphens. */
  private static @Nullable String date(String text) {
    if (text.length() == 8
        && text.chars().allMatch(Character::isDigit)
        && !text.startsWith("0000")) {
      return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
    }
    return text.isEmpty() || text.startsWith("0000") ? null : text;
  }

  private static @Nullable Object logical(String letter) {
    return switch (letter) {
      case "T", "t", "Y", "y" -> true;
      case "F", "f", "N", "n" -> false;
      default -> null;
    };
  }
}
