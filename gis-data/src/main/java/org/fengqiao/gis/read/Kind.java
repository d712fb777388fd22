package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** What a file is: by what stands in it, then by its extension. */
enum Kind {
  SHAPEFILE,
  GEOPACKAGE,
  ZIP,
  GEOJSON,
  KML,
  MIF,
  CSV;

  private static final int HEAD = 1 << 16;
  private static final Pattern MIF_START = Pattern.compile("(?i)^\\s*Version\\s+\\d{2,4}\\s");
  private static final Pattern XML_ROOT = Pattern.compile("<(?:[A-Za-z0-9_]+:)?kml[\\s>]");

  /** Text of Latin letters that other kinds of files begin with, to say what was found. */
  private static final String[][] FOREIGN = {
    {"Rar!", "rar"},
    {"7z\u00BC\u00AF", "7z"},
    {"\u001F\u008B", "gzip"},
    {"%PDF", "pdf"},
    {"\u00D0\u00CF\u0011\u00E0", "xls"}
  };

  /**
   * Looks at the first bytes.
   *
   * @throws UnreadableFile NOT_THIS_FORMAT when neither bytes nor name are known, TRUNCATED when
   *     the file is empty
   */
  static Kind of(Path file) throws IOException, UnreadableFile {
    String extension = Parts.extension(String.valueOf(file.getFileName()));
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw Faults.truncated(extension.isEmpty() ? "" : "." + extension, 0, 0);
    }
    // One character a byte; without the zeros of UTF-16.
    String text = new String(head, StandardCharsets.ISO_8859_1);
    Kind binary = binary(text);
    if (binary != null) {
      return binary;
    }
    for (String[] foreign : FOREIGN) {
      if (text.startsWith(foreign[0])) {
        throw Faults.file(FindingCode.NOT_THIS_FORMAT, "found", foreign[1]);
      }
    }
    Kind written = written(text.replace("\0", ""), extension);
    Kind named = written == null ? named(extension) : written;
    if (named == null) {
      throw Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "unknown", "name", extension);
    }
    return named;
  }

  private static @Nullable Kind binary(String head) {
    if (head.startsWith("SQLite format 3\0")) {
      return GEOPACKAGE;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    return head.startsWith("\0\0'\n") ? SHAPEFILE : null;
  }

  private static @Nullable Kind written(String head, String extension) {
    String text = withoutMark(head).stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return GEOJSON;
    }
    if (MIF_START.matcher(text).find()) {
      return MIF;
    }
    if (text.startsWith("<")) {
      return XML_ROOT.matcher(text).find() || text.contains("<!DOCTYPE") ? KML : null;
    }
    int end = text.indexOf('\n', text.indexOf('\n') + 1);
    String lines = text.substring(0, end < 0 ? text.length() : end);
    boolean outline = lines.toUpperCase(Locale.ROOT).contains("POLYGON");
    return outline && named(extension) == null ? CSV : null;
  }

  private static String withoutMark(String head) {
    for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF"}) {
      if (head.startsWith(mark)) {
        return head.substring(mark.length());
      }
    }
    return head;
  }

  private static @Nullable Kind named(String extension) {
    return switch (extension) {
      case "shp", "shx", "dbf", "prj", "cpg" -> SHAPEFILE;
      case "gpkg" -> GEOPACKAGE;
      case "zip", "kmz" -> ZIP;
      case "geojson", "json", "ndjson", "geojsonl" -> GEOJSON;
      case "kml" -> KML;
      case "mif", "mid" -> MIF;
      case "csv", "tsv", "txt", "wkt" -> CSV;
      default -> null;
    };
  }
}
