package org.fengqiao.tool.backtest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.fengqiao.hotspot.domain.backtest.StackedPoints;

/** Reads incidents from a comma- or semicolon- or tab-separated file in UTF-8, plain or gzip. */
final class IncidentFile {
  private static final int LONGEST = 3653;
  private static final String MISSING = "";

  private final Wish wish;
  private final Map<String, String> interned = new HashMap<>();

  // Growing columns of all rows with a position.
  private double[] x = new double[1024];
  private double[] y = new double[1024];
  private String[] time = new String[1024];
  private String[] arrival = new String[1024];
  private String[] kind = new String[1024];
  private boolean[] wanted = new boolean[1024];
  private int size;
  private int rows;
  private int filtered;
  private int unplaced;

  /** Positions that are numbers but no degrees. */
  private int beyond;

  private IncidentFile(Wish wish) {
    this.wish = wish;
  }

  /**
   * Reads.
   *
   * @throws IOException with one clear line: no such column, an empty file, no usable row
   */
  static Incidents read(Wish wish) throws IOException {
    IncidentFile file = new IncidentFile(wish);
    file.rows();
    return file.usable();
  }

  private void rows() throws IOException {
    String name = name(wish.file());
    if (Files.isDirectory(wish.file())) {
      throw new IOException(wish.file() + " is a folder, not a file");
    }
    try (Reader text = text(wish.file());
        CloseableIterator<CsvRecord> records = records(text, name)) {
      if (!records.hasNext()) {
        throw new IOException(name + " is empty");
      }
      Columns columns = new Columns(records.next().getFields());
      while (records.hasNext()) {
        row(columns, records.next());
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException(name + " cannot be read as a table: " + e.getMessage(), e);
    } catch (ZipException | java.io.EOFException e) {
      throw new IOException(name + " is a broken gzip file", e);
    }
    if (rows == 0) {
      throw new IOException(name + " has a header and no rows");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Reader text(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(4);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 0x1f && second == 0x8b) {
      in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
    }
    in.mark(4);
    if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
      in.reset();
    }
    return new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  private static CloseableIterator<CsvRecord> records(Reader text, String name) throws IOException {
    text.mark(1 << 15);
    char[] head = new char[1 << 14];
    int n = Math.max(0, text.read(head));
    text.reset();
    if (n > 0 && new String(head, 0, n).indexOf('\0') >= 0) {
      throw new IOException(name + " is not a text file");
    }
    return CsvReader.builder()
        .fieldSeparator(separator(new String(head, 0, n)))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text)
        .iterator();
  }

  /** The one of comma, semicolon and tab that the header has most of. */
  private static char separator(String head) {
    String line = head.lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(line, c) > count(line, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(other -> other == c).count();
  }

  private final class Columns {
    private final List<String> header;
    private final int x;
    private final int y;
    private final int time;
    private final int arrival;
    private final int kind;
    private final List<Integer> where = new ArrayList<>();
    private final List<Integer> drop = new ArrayList<>();

    Columns(List<String> header) throws IOException {
      this.header = header.stream().map(String::strip).toList();
      this.x = need(wish.x());
      this.y = need(wish.y());
      this.time = need(wish.time());
      this.arrival = wish.arrival() == null ? -1 : need(wish.arrival());
      this.kind = wish.kind() == null ? -1 : need(wish.kind());
      for (Wish.Condition condition : wish.where()) {
        where.add(need(condition.column()));
      }
      for (Wish.Condition condition : wish.drop()) {
        drop.add(need(condition.column()));
      }
    }

    private int need(String column) throws IOException {
      int at = header.indexOf(column);
      if (at < 0) {
        throw new IOException(
            name(wish.file())
                + " has no column "
                + column
                + "; it has "
                + String.join(", ", header));
      }
      return at;
    }

    private boolean keeps(CsvRecord record) {
      for (int i = 0; i < where.size(); i++) {
        if (!wish.where().get(i).values().contains(cell(record, where.get(i)))) {
          return false;
        }
      }
      for (int i = 0; i < drop.size(); i++) {
        if (wish.drop().get(i).values().contains(cell(record, drop.get(i)))) {
          return false;
        }
      }
      return true;
    }
  }

  private static String cell(CsvRecord record, int column) {
    return column >= 0 && column < record.getFieldCount()
        ? record.getField(column).strip()
        : MISSING;
  }

  private void row(Columns columns, CsvRecord record) {
    rows++;
    boolean keep = columns.keeps(record);
    filtered += keep ? 0 : 1;
    double px = number(cell(record, columns.x));
    double py = number(cell(record, columns.y));
    if (!usable(px, py)) {
      unplaced += keep ? 1 : 0;
      beyond += !wish.planar() && Double.isFinite(px + py) && (px != 0 || py != 0) ? 1 : 0;
      return;
    }
    grow();
    x[size] = px;
    y[size] = py;
    time[size] = keep ? cell(record, columns.time) : MISSING;
    arrival[size] = keep ? cell(record, columns.arrival) : MISSING;
    kind[size] = interned.computeIfAbsent(cell(record, columns.kind), k -> k);
    wanted[size++] = keep;
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Positions of 0, 0 are what software writes for none. */
  private boolean usable(double px, double py) {
    if (!Double.isFinite(px) || !Double.isFinite(py) || (px == 0 && py == 0)) {
      return false;
    }
    double most = wish.planar() ? 1e9 : 180;
    return Math.abs(px) <= most && Math.abs(py) <= (wish.planar() ? most : 90);
  }

  private void grow() {
    if (size == x.length) {
      int more = size * 2;
      x = Arrays.copyOf(x, more);
      y = Arrays.copyOf(y, more);
      time = Arrays.copyOf(time, more);
      arrival = Arrays.copyOf(arrival, more);
      kind = Arrays.copyOf(kind, more);
      wanted = Arrays.copyOf(wanted, more);
    }
  }

  private Incidents usable() throws IOException {
    List<StackedPoints.Stack> stacks =
        StackedPoints.find(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    Set<List<Double>> at = new HashSet<>();
    stacks.forEach(s -> at.add(List.of(s.x(), s.y())));
    int[] days = Moments.days(Arrays.copyOf(time, size));
    int[] known = wish.arrival() == null ? days : Moments.days(Arrays.copyOf(arrival, size));
    int middle = middle(days);
    int[] kept = new int[size];
    int n = 0;
    int undated = 0;
    int stacked = 0;
    for (int i = 0; i < size; i++) {
      if (wanted[i]) {
        boolean dated = days[i] != Moments.NONE && Math.abs((long) days[i] - middle) <= LONGEST;
        boolean pile = !at.isEmpty() && at.contains(List.of(x[i], y[i]));
        undated += dated ? 0 : 1;
        stacked += dated && pile ? 1 : 0;
        if (dated && (!pile || wish.keepStacked())) {
          kept[n++] = i;
        }
      }
    }
    if (n == 0) {
      throw new IOException(
          "no row of "
              + rows
              + " can be used: "
              + filtered
              + " filtered, "
              + unplaced
              + " without a position, "
              + undated
              + " without a time, "
              + stacked
              + " on default geocodes"
              + (beyond > 0 ? "; " + beyond + " lie beyond all degrees: --crs planar?" : ""));
    }
    return incidents(Arrays.copyOf(kept, n), days, known, found(stacks), undated, stacked);
  }

  private List<Incidents.Found> found(List<StackedPoints.Stack> stacks) {
    return stacks.stream()
        .map(s -> new Incidents.Found(s.x(), s.y(), s.matters(), s.matters() / (double) rows))
        .toList();
  }

  private static int middle(int[] days) {
    int[] dated = Arrays.stream(days).filter(d -> d != Moments.NONE).sorted().toArray();
    return dated.length == 0 ? 0 : dated[dated.length / 2];
  }

  private Incidents incidents(
      int[] kept, int[] days, int[] known, List<Incidents.Found> stacks, int undated, int stacked) {
    int[] day = Arrays.stream(kept).map(i -> days[i]).toArray();
    int[] came = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int arrived = known[kept[i]] == Moments.NONE ? day[i] : known[kept[i]];
      came[i] = Math.max(day[i], arrived) + wish.delay();
    }
    String[] kinds = Arrays.stream(kept).mapToObj(i -> kind[i]).toArray(String[]::new);
    return new Incidents(
        Arrays.stream(kept).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> y[i]).toArray(),
        day,
        came,
        kinds,
        rows,
        filtered,
        unplaced,
        undated,
        stacks,
        stacked);
  }
}
