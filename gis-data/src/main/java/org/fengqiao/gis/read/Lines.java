package org.fengqiao.gis.read;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none longer than it may be. */
final class Lines implements Closeable {
  private static final int LONGEST = 1 << 20;

  private final BufferedReader text;
  private long number;
  private boolean carriageReturn;

  Lines(Reader text) {
    this.text = new BufferedReader(text, 1 << 16);
  }

  /** The number of the line that was read last. */
  long number() {
    return number;
  }

  /** The next line; null behind the last. */
  @Nullable String next() throws IOException, UnreadableFile {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c == '\n' && carriageReturn) {
      c = text.read();
    }
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
      line.append((char) c);
      if (line.length() > LONGEST) {
        throw Faults.tooMuch("lineChars", LONGEST);
      }
    }
    carriageReturn = c == '\r';
    number++;
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
