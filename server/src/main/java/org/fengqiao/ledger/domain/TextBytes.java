package org.fengqiao.ledger.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.ledger.domain.TableFile.Fault;
import org.fengqiao.ledger.domain.TableFile.Unreadable;
import org.jspecify.annotations.Nullable;

/** Bytes of a text file as text: by what was said, by their mark, else by trying. */
final class TextBytes {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LOOKED_AT = 4096;

  private TextBytes() {}

  /**
   * A text and how it was read.
   *
   * @param encoding with the reason
   */
  record Decoded(String text, Encoding encoding) {}

  /**
   * The text.
   *
   * @param given what somebody said the encoding is, null to find out
   * @throws Unreadable when the bytes are not of that encoding, or of none that is tried
   */
  static Decoded decode(byte[] bytes, @Nullable Charset given) throws Unreadable {
    Charset mark = mark(bytes);
    int skipped = mark == null ? 0 : mark.equals(StandardCharsets.UTF_8) ? 3 : 2;
    ByteBuffer text = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped).slice();
    if (given != null) {
      return whole(text, given, Encoding.From.GIVEN);
    }
    if (mark != null) {
      return whole(text, mark, Encoding.From.BOM);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return whole(text, wide, Encoding.From.DETECTED);
    }
    try {
      return whole(text.duplicate(), StandardCharsets.UTF_8, Encoding.From.DETECTED);
    } catch (Unreadable other) {
      return whole(text, GB18030, Encoding.From.DETECTED);
    }
  }

  private static Decoded whole(ByteBuffer bytes, Charset charset, Encoding.From from)
      throws Unreadable {
    try {
      String text = charset.newDecoder().decode(bytes).toString();
      return new Decoded(text, new Encoding(charset.name(), from));
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          Fault.NOT_A_TABLE,
          from == Encoding.From.DETECTED ? "neither UTF-8 nor GBK" : "not " + charset.name(),
          e);
    }
  }

  private static @Nullable Charset mark(byte[] b) {
    if (b.length > 2 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : null;
  }

  /** Digits and commas of a table in UTF-16 have a zero byte each; other texts have none. */
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int most = Math.min(bytes.length, LOOKED_AT);
    for (int i = 0; i < most; i++) {
      if (bytes[i] == 0 && i % 2 == 0) {
        even++;
      } else if (bytes[i] == 0) {
        odd++;
      }
    }
    if (Math.max(even, odd) * 8 < most) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
