package org.fengqiao.gis.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A text file with the encoding it is read in.
 *
 * @param path where it is
 * @param choice the encoding and what is to be said of it
 * @param skip bytes of the byte order mark
 * @param crsMember whether a text "crs" stands in it
 */
record TextFile(Path path, TextChoice choice, int skip, boolean crsMember) {
  /** Stands before each text of a sequence of JSON texts (RFC 8142). */
  static final char RECORD_SEPARATOR = '\u001E';

  /** Looks through a file once. A byte order mark is stronger than what is declared. */
  static TextFile of(Path path, TextChoice.@Nullable Declared declared) throws IOException {
    byte[] head = new byte[4];
    try (InputStream in = Files.newInputStream(path)) {
      // A shorter file leaves zeros, which are no mark.
      in.readNBytes(head, 0, head.length);
    }
    Charset wide = wide(head);
    if (wide != null) {
      int skip = head[0] < 0 ? 2 : 0;
      Encoding.From from = skip == 0 ? Encoding.From.DETECTED : Encoding.From.BOM;
      return new TextFile(path, TextChoice.certain(wide, from), skip, true);
    }
    boolean mark = head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    TextChoice.Declared said =
        mark ? new TextChoice.Declared(StandardCharsets.UTF_8, Encoding.From.BOM) : declared;
    TextEvidence evidence = new TextEvidence(said == null ? null : said.charset());
    int skip = mark ? 3 : 0;
    boolean crs = TextScan.over(path, skip, evidence);
    return new TextFile(path, TextChoice.of(said, evidence), skip, crs);
  }

  /** UTF-16 by its mark, or by the zero beside the first character. */
  private static @Nullable Charset wide(byte[] head) {
    if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (head[0] > 0 && head[1] == 0 && head[2] > 0 && head[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return head[0] == 0 && head[1] > 0 && head[2] == 0 && head[3] > 0
        ? StandardCharsets.UTF_16BE
        : null;
  }

  /** Whether it begins with the sign that stands before each text of a sequence of JSON. */
  boolean separated() throws IOException {
    try (Reader text = reader()) {
      return text.read() == RECORD_SEPARATOR;
    }
  }

  /** The same for a format that knows UTF-8 only: then UTF-8 is no guess. */
  TextFile utf8ByFormat() {
    boolean guessed =
        choice.encoding().from() == Encoding.From.DETECTED
            && choice.findings().stream().allMatch(f -> f.code() == FindingCode.ENCODING_GUESSED);
    return utf8() && guessed
        ? new TextFile(
            path, TextChoice.certain(StandardCharsets.UTF_8, Encoding.From.FORMAT), skip, crsMember)
        : this;
  }

  boolean utf8() {
    return choice.charset().equals(StandardCharsets.UTF_8);
  }

  /** The bytes behind the mark. */
  InputStream stream() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    in.skipNBytes(skip);
    return in;
  }

  /** The characters behind the mark; what does not fit is U+FFFD. */
  Reader reader() throws IOException {
    return new InputStreamReader(stream(), choice.charset());
  }
}
