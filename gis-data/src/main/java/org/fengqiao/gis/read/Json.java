package org.fengqiao.gis.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/** JSON of strangers: bounded depth, texts and numbers; NaN is read so that its place is known. */
final class Json {
  private static final int MOST_DEPTH = 100;
  private static final int MOST_TEXT = 8 << 20;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_TEXT)
                  .maxNumberLength(500)
                  .maxNameLength(10_000)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private Json() {}

  /** A parser over a file; bytes are parsed at once where nothing is to be replaced. */
  static JsonParser parser(TextFile file) throws IOException {
    if (file.separated()) {
      return FACTORY.createParser(new Separated(file.reader()));
    }
    boolean sound = file.utf8() && !file.choice().mixed();
    return sound ? FACTORY.createParser(file.stream()) : FACTORY.createParser(file.reader());
  }

  /** The structure the parser stands at as text, cut at a number of characters. */
  static String copy(JsonParser parser, int most) throws IOException {
    CutWriter text = new CutWriter(most);
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  /** What broken JSON means, with feature, line and column. */
  static UnreadableFile broken(JsonProcessingException error, int feature) {
    Map<String, Object> facts = new LinkedHashMap<>();
    JsonLocation at = error.getLocation();
    if (at != null) {
      facts.put("line", at.getLineNr());
      facts.put("column", at.getColumnNr());
      if (at.getByteOffset() >= 0) {
        facts.put("byte", at.getByteOffset());
      }
    }
    FindingCode code = FindingCode.MALFORMED;
    if (error instanceof StreamConstraintsException) {
      code = FindingCode.TOO_MUCH;
    } else if (error instanceof JsonEOFException) {
      code = FindingCode.TRUNCATED;
    }
    if (code != FindingCode.TRUNCATED) {
      String detail = String.valueOf(error.getOriginalMessage());
      facts.put("detail", detail.length() > 200 ? detail.substring(0, 200) : detail);
    }
    Finding finding = feature < 1 ? Finding.of(code, facts) : Finding.of(code, feature, facts);
    return new UnreadableFile(finding);
  }

  /** Blanks in place of the signs before each text of a sequence (RFC 8142). */
  private static final class Separated extends FilterReader {
    Separated(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      int c = in.read();
      return c == TextFile.RECORD_SEPARATOR ? ' ' : c;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
      int n = in.read(into, from, most);
      for (int i = from; i < from + n; i++) {
        into[i] = into[i] == TextFile.RECORD_SEPARATOR ? ' ' : into[i];
      }
      return n;
    }
  }

  /** Keeps the first characters only. */
  private static final class CutWriter extends Writer {
    private final StringWriter kept = new StringWriter();
    private int left;

    CutWriter(int most) {
      left = most;
    }

    @Override
    public void write(char[] text, int from, int length) {
      int taken = Math.min(left, length);
      kept.write(text, from, taken);
      left -= taken;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return kept.toString();
    }
  }
}
