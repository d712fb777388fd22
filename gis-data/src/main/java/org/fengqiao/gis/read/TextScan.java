package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One pass over a text file for the evidence of its encoding. Texts are cut where no multi-byte
 * character of UTF-8 or GB18030 can be: at blanks, punctuation and line ends below 0x30, and at
 * {@code : ; < = > ?}.
 */
final class TextScan {
  private static final int BUFFER = 1 << 18;

  private final TextEvidence evidence;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long base;
  private long line = 1;
  private boolean crsMember;

  private TextScan(TextEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * Reads a file.
   *
   * @param skip bytes of a byte order mark
   * @return whether a text "crs" stands in it, as GeoJSON writes its legacy member
   */
  static boolean over(Path file, int skip, TextEvidence evidence) throws IOException {
    TextScan scan = new TextScan(evidence);
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(skip);
      scan.base = skip;
      scan.run(in);
    }
    return scan.crsMember;
  }

  private void run(InputStream in) throws IOException {
    while (true) {
      int read = in.readNBytes(buffer, filled, BUFFER - filled);
      int end = filled + read;
      boolean last = end < BUFFER;
      int from = words(end);
      if (last) {
        word(from, end);
        return;
      }
      // A word as long as the buffer is no text of a person.
      from = from == 0 ? end : from;
      System.arraycopy(buffer, from, buffer, 0, end - from);
      filled = end - from;
      base += from;
    }
  }

  /** Takes the whole words; answers where the last, unfinished one begins. */
  private int words(int end) {
    int from = 0;
    for (int i = 0; i < end; i++) {
      byte b = buffer[i];
      if (b >= 0 && b < 0x40 && (b < 0x30 || b > 0x39)) {
        word(from, i);
        from = i + 1;
        if (b == '\n') {
          line++;
        }
      }
    }
    return from;
  }

  private void word(int from, int to) {
    if (TextEvidence.beyondAscii(buffer, from, to)) {
      evidence.add(buffer, from, to, false, "line", line, base + from);
    } else if (to - from == 3 && buffer[from] == 'c') {
      crsMember |= Arrays.equals(buffer, from, to, new byte[] {'c', 'r', 's'}, 0, 3);
    }
  }
}
