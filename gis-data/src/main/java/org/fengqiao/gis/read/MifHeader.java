package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the objects of a MIF (MapInfo Data Interchange Format).
 *
 * @param separator between the values of the .mid
 * @param names of the columns, all different
 * @param types their types in lower case: char(20), integer, decimal(10, 2), logical
 * @param coordSys the CoordSys clause as written; null when there is none
 */
record MifHeader(
    char separator, List<String> names, List<String> types, @Nullable String coordSys) {
  private static final Pattern CHARSET =
      Pattern.compile("(?im)^\\s*Charset\\s+\"([^\"\\r\\n]{1,40})\"");
  private static final Pattern QUOTED = Pattern.compile("\"(.)\"");
  private static final int MOST_LINES = 20_000;

  /** The character set the header names; null when it names none that is known. */
  static TextChoice.@Nullable Declared declared(Path mif) throws IOException {
    try (InputStream in = Files.newInputStream(mif)) {
      String head = new String(in.readNBytes(8192), StandardCharsets.ISO_8859_1);
      Matcher found = CHARSET.matcher(head);
      Charset named = found.find() ? Charsets.named(found.group(1)) : null;
      return named == null ? null : new TextChoice.Declared(named, Encoding.From.DECLARED);
    }
  }

  /** Reads up to the line before the first object. */
  static MifHeader of(Lines lines, Limits limits) throws IOException, UnreadableFile {
    char separator = '\t';
    String coordSys = null;
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] words = line.strip().split("\\s+", 2);
      String rest = words.length > 1 ? words[1] : "";
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case "data" -> {
          return new MifHeader(separator, ColumnNames.of(names), types, coordSys);
        }
        case "delimiter" -> {
          Matcher quoted = QUOTED.matcher(rest);
          separator = quoted.find() ? quoted.group(1).charAt(0) : separator;
        }
        case "coordsys" -> coordSys = line.strip();
        case "transform" -> refuseTransform(line, lines);
        case "columns" -> columns(rest, lines, limits, names, types);
        default -> {
          // version, unique and index matter to MapInfo only
        }
      }
      if (lines.number() > MOST_LINES) {
        throw malformed(lines, "no Data");
      }
    }
    throw Faults.file(FindingCode.TRUNCATED, "part", ".mif", "line", lines.number());
  }

  private static void columns(
      String count, Lines lines, Limits limits, List<String> names, List<String> types)
      throws IOException, UnreadableFile {
    if (!count.strip().matches("\\d{1,5}")) {
      throw malformed(lines, "Columns");
    }
    int most = Integer.parseInt(count.strip());
    if (most > limits.fields()) {
      throw Faults.tooMuch("fields", limits.fields());
    }
    for (int i = 0; i < most; i++) {
      String line = lines.next();
      if (line == null) {
        throw Faults.file(FindingCode.TRUNCATED, "part", ".mif", "line", lines.number());
      }
      String[] words = line.strip().split("\\s+", 2);
      names.add(words[0].replace("\"", ""));
      types.add(words.length > 1 ? words[1].strip().toLowerCase(Locale.ROOT) : "char");
    }
  }

  /** Coordinates of another scale than they say; no program of today writes it. */
  private static void refuseTransform(String line, Lines lines) throws UnreadableFile {
    if (line.replaceAll("[^1-9]", "").isEmpty()) {
      return;
    }
    throw Faults.file(FindingCode.CRS_UNSUPPORTED, "detail", line.strip(), "line", lines.number());
  }

  private static UnreadableFile malformed(Lines lines, String detail) {
    return Faults.file(
        FindingCode.MALFORMED, "part", ".mif", "line", lines.number(), "detail", detail);
  }
}
