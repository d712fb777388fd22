package org.fengqiao.tool.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.kernel.Clock;

/**
 * Reports in the order of their times.
 *
 * @param rows oldest first; rows of the same time in the order of the file
 */
record Series(List<Row> rows) {

  Series {
    rows = List.copyOf(rows);
  }

  /** One report; the position is WGS-84. */
  record Row(String id, Instant at, String title, double lon, double lat) {}

  /**
   * Reads a file with the columns {@code id,time,title,lon,lat} in any order.
   *
   * @throws IOException with the number of the line at fault
   */
  static Series read(Path file) throws IOException {
    List<List<String>> lines = cells(Files.readString(file).replace("\uFEFF", ""));
    if (lines.isEmpty()) {
      throw new IOException("the file is empty");
    }
    int[] at = columns(lines.getFirst());
    List<Row> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      List<String> c = lines.get(i);
      if (c.size() < lines.getFirst().size()) {
        throw new IOException("record " + i + ": " + c.size() + " cells");
      }
      try {
        rows.add(
            new Row(
                c.get(at[0]),
                time(c.get(at[1])),
                c.get(at[2]),
                Double.parseDouble(c.get(at[3])),
                Double.parseDouble(c.get(at[4]))));
      } catch (NumberFormatException | DateTimeParseException e) {
        throw new IOException("record " + i + ": " + e.getMessage(), e);
      }
    }
    rows.sort(Comparator.comparing(Row::at));
    return new Series(rows);
  }

  private static int[] columns(List<String> header) throws IOException {
    List<String> names = List.of("id", "time", "title", "lon", "lat");
    int[] at = new int[names.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = header.indexOf(names.get(i));
      if (at[i] < 0) {
        throw new IOException("no column " + names.get(i) + " among " + header);
      }
    }
    return at;
  }

  /** A time without offset is one of Asia/Shanghai. */
  static Instant time(String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeParseException local) {
      return LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .atZone(Clock.ZONE)
          .toInstant();
    }
  }

  /** Comma-separated cells, possibly quoted, with doubled quotes and line breaks inside. */
  private static List<List<String>> cells(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled || c != '"') {
          cell.append(c);
          i += doubled ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        line.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          keep(lines, line);
          line = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    line.add(cell.toString().strip());
    keep(lines, line);
    return lines;
  }

  private static void keep(List<List<String>> lines, List<String> line) {
    if (line.size() > 1 || !line.getFirst().isEmpty()) {
      lines.add(line);
    }
  }
}
