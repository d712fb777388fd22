package org.fengqiao.gis.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the characters that go to an XML parser: tags, comments, instructions and CDATA sections
 * are held in memory by it as a whole, so none may be longer than a few million characters. Also
 * knows whether the parser has come to the end.
 */
final class XmlGuard extends FilterReader {
  private static final int MOST = 4 << 20;

  /** Text between tags is handed on in pieces, but an attribute may hold a sign that ends a tag. */
  private static final int MOST_TEXT = 128 << 20;

  /** What is open: nothing, a tag, or what ends with these characters. */
  private static final String TEXT = "";

  private static final String TAG = ">";
  private static final String COMMENT = "-->";
  private static final String CDATA = "]]>";
  private static final String INSTRUCTION = "?>";

  private final StringBuilder start = new StringBuilder();
  private String open = TEXT;
  private int length;
  private int matched;
  private boolean ended;

  XmlGuard(Reader in) {
    super(in);
  }

  /** Whether the file has been read to its end. */
  boolean ended() {
    return ended;
  }

  /** A part longer than is held. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int n = in.read(into, from, most);
    ended |= n < 0;
    for (int i = from; i < from + n; i++) {
      take(into[i]);
    }
    return n;
  }

  private void take(char c) throws IOException {
    if (open.isEmpty()) {
      if (c == '<') {
        open = TAG;
        length = 0;
        matched = 0;
        start.setLength(0);
      } else if (++length > MOST_TEXT) {
        throw new TooLong();
      }
      return;
    }
    if (++length > MOST) {
      throw new TooLong();
    }
    if (start.length() < 8) {
      start.append(c);
      open = opened();
    }
    closes(c);
  }

  /** What a tag turns out to be by its first characters. */
  private String opened() {
    String begun = start.toString();
    if (begun.startsWith("!--")) {
      return COMMENT;
    }
    if (begun.startsWith("![CDATA[")) {
      return CDATA;
    }
    return begun.startsWith("?") ? INSTRUCTION : TAG;
  }

  private void closes(char c) {
    if (c == '>' && matched >= open.length() - 1) {
      open = TEXT;
      length = 0;
    } else if (open.length() > 1 && c == open.charAt(0)) {
      matched++;
    } else {
      matched = 0;
    }
  }
}
