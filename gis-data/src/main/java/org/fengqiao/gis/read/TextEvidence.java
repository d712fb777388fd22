package org.fengqiao.gis.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which character sets the texts of a file fit, counted text by text. Short Chinese texts in UTF-8
 * are often valid GB18030 as well, the other way round hardly ever: so a text that is valid UTF-8
 * and reads like it counts for UTF-8.
 */
final class TextEvidence {
  private final CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
  private final CharsetDecoder gb = strict(Charsets.GB18030);
  private final @Nullable CharsetDecoder declared;
  private CharBuffer chars = CharBuffer.allocate(256);
  private long texts;
  private long onlyUtf8;
  private long likelyUtf8;
  private long onlyGb;
  private long neither;
  private long notDeclared;
  private @Nullable Place firstUtf8;
  private @Nullable Place firstGb;
  private @Nullable Place firstNeither;

  /**
   * Where a text stands.
   *
   * @param unit "feature" or "line"
   * @param number from 1
   * @param at byte of the file
   */
  record Place(String unit, long number, long at) {}

  TextEvidence(@Nullable Charset declared) {
    this.declared = declared == null ? null : strict(Charsets.decoding(declared));
  }

  private static CharsetDecoder strict(Charset set) {
    return set.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether anything but ASCII is in it. */
  static boolean beyondAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes a text that holds more than ASCII; it may be cut inside its last character. */
  void add(byte[] bytes, int from, int to, boolean mayBeCut, String unit, long number, long at) {
    texts++;
    boolean fitsGb = fits(gb, bytes, from, to, mayBeCut);
    boolean fitsUtf8 = fits(utf8, bytes, from, to, mayBeCut);
    if (declared != null && !fits(declared, bytes, from, to, mayBeCut)) {
      notDeclared++;
    }
    if (fitsUtf8) {
      if (!fitsGb || readsLikeUtf8(bytes, from, to, mayBeCut)) {
        onlyUtf8 += fitsGb ? 0 : 1;
        likelyUtf8 += fitsGb ? 1 : 0;
        firstUtf8 = firstUtf8 == null ? new Place(unit, number, at) : firstUtf8;
      }
    } else if (fitsGb) {
      onlyGb++;
      firstGb = firstGb == null ? new Place(unit, number, at) : firstGb;
    } else {
      neither++;
      firstNeither = firstNeither == null ? new Place(unit, number, at) : firstNeither;
    }
  }

  private boolean fits(CharsetDecoder decoder, byte[] bytes, int from, int to, boolean mayBeCut) {
    int room = 2 * (to - from) + 2;
    if (chars.capacity() < room) {
      chars = CharBuffer.allocate(room);
    }
    chars.clear();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CoderResult result = decoder.reset().decode(in, chars, !mayBeCut);
    return result.isUnderflow();
  }

  /** GB18030 read as UTF-8 by chance gives Greek, Arabic or private characters. */
  private boolean readsLikeUtf8(byte[] bytes, int from, int to, boolean mayBeCut) {
    fits(utf8, bytes, from, to, mayBeCut);
    chars.flip();
    boolean eastern = false;
    while (chars.hasRemaining()) {
      char c = chars.get();
      boolean odd = c >= 0x80 && c < 0x2000 && c != '·' && c != '°' && c != '×';
      if (odd || (c >= 0xE000 && c < 0xF900)) {
        return false;
      }
      eastern |= c >= 0x2E80;
    }
    // The one character 路 in GBK is the dot "·" in UTF-8: a sign alone proves nothing.
    return eastern;
  }

  /** All is ASCII: any set will do. */
  boolean silent() {
    return texts == 0;
  }

  /** Some texts fit one set and some another. */
  boolean mixed() {
    if (neither > 0) {
      return declared == null || notDeclared > 0;
    }
    // One chance hit among thousands of GBK names is no mixture.
    return onlyGb > 0 && (onlyUtf8 > 0 || likelyUtf8 * 200 > texts);
  }

  /** The set that fits, or fits most. */
  Charset fitting() {
    boolean utf8Fits = onlyGb == 0 ? onlyUtf8 + likelyUtf8 > 0 : onlyUtf8 + likelyUtf8 > onlyGb;
    return utf8Fits || texts == 0 ? StandardCharsets.UTF_8 : Charsets.GB18030;
  }

  /** Whether the texts can be what is declared. */
  boolean allows(Charset set) {
    if (silent()) {
      return true;
    }
    if (set.equals(StandardCharsets.UTF_8)) {
      return onlyGb == 0 && neither == 0;
    }
    if (Charsets.chinese(set)) {
      return onlyUtf8 == 0 && neither == 0 && (onlyGb > 0 || likelyUtf8 * 2 <= texts);
    }
    // Latin accepts any byte; texts that are all valid Chinese are not Latin.
    return notDeclared == 0 && !(Charsets.singleByte(set) && neither == 0);
  }

  /** A text that does not fit as most do. */
  @Nullable Place odd() {
    if (firstNeither != null) {
      return firstNeither;
    }
    return fitting().equals(StandardCharsets.UTF_8) ? firstGb : firstUtf8;
  }
}
