package org.fengqiao.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/** What a row says, and why it cannot be taken. Pure. */
public final class RowReader {
  /** Longest text of a matter, characters. */
  public static final int MAX_TEXT = 4000;

  private static final int MAX_PARTIES = 1000;
  private static final int MAX_PEOPLE = 100_000;
  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}\\p{Alnum}〔〕\\[\\]()（）_./-]{1,60}");

  /** No number of a list: a name, a telephone number, an identity number. */
  private static final Pattern PERSON = Pattern.compile("\\D+|1\\d{10}|\\d{15}|\\d{17}[\\dXx]");

  private static final Pattern ENDED =
      Pattern.compile(".*(已办结|办结|已结案|结案|已化解|化解成功|已完成|已归档|已关闭|已撤|不予受理).*|已结|closed|done|resolved");
  private static final Pattern OPEN = Pattern.compile(".*(未|待|没有|尚|正在).*");

  private final Map<LedgerField, Integer> columns;
  private final KindWords kinds;
  private final PlaceNames places;
  private final Territory own;
  private final LocalDate today;

  /**
   * For one table.
   *
   * @param columns position of each field in the rows
   * @param own where the importer works
   */
  public RowReader(
      Map<LedgerField, Integer> columns,
      KindWords kinds,
      PlaceNames places,
      Territory own,
      LocalDate today) {
    this.columns = new EnumMap<>(LedgerField.class);
    this.columns.putAll(columns);
    this.kinds = kinds;
    this.places = places;
    this.own = own;
    this.today = today;
  }

  /**
   * What a row says.
   *
   * @param reportedOn when the other office received it
   * @param sourceNumber its number there
   * @param notes what was assumed, as codes
   */
  @PersonalData
  public record Said(
      String text,
      @Nullable String parties,
      KindWords.Meaning kind,
      PlaceNames.@Nullable Found place,
      LocalDate reportedOn,
      LocalDate occurredOn,
      Channel channel,
      int people,
      @Nullable String sourceNumber,
      List<String> notes,
      List<String> faults) {}

  /** Reads a row; faults are codes of why it is refused. */
  public Said read(Table.Row row) {
    List<String> notes = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    String text = words(row, LedgerField.TEXT, MAX_TEXT, faults);
    if (text.isEmpty() && !faults.contains("text-fault")) {
      faults.add("text-missing");
    }
    String parties = words(row, LedgerField.PARTIES, MAX_PARTIES, faults);
    String status = cell(row, LedgerField.STATUS).toLowerCase(Locale.ROOT);
    if (ENDED.matcher(status).matches() && !OPEN.matcher(status).matches()) {
      faults.add("ended");
    }
    LocalDate reported = date(row, LedgerField.REPORTED_ON, today, "reported-today", notes, faults);
    LocalDate occurred = date(row, LedgerField.OCCURRED_ON, reported, "", notes, faults);
    if (occurred.isAfter(reported) && faults.isEmpty()) {
      faults.add("before-the-event");
    }
    return new Said(
        text,
        parties.isEmpty() ? null : parties,
        kind(row, notes),
        place(row, notes, faults),
        reported,
        occurred,
        channel(row, notes),
        people(row, notes, faults),
        sourceNumber(row, notes),
        List.copyOf(notes),
        List.copyOf(faults));
  }

  private String cell(Table.Row row, LedgerField field) {
    Integer at = columns.get(field);
    return at == null ? "" : Neutral.read(row.cell(at).strip());
  }

  private String words(Table.Row row, LedgerField field, int most, List<String> faults) {
    String words = cell(row, field);
    if (words.length() > most || !PlainText.fault(words).isEmpty()) {
      faults.add(field == LedgerField.TEXT ? "text-fault" : "parties-fault");
      return "";
    }
    return words;
  }

  private LocalDate date(
      Table.Row row,
      LedgerField field,
      LocalDate otherwise,
      String note,
      List<String> notes,
      List<String> faults) {
    String cell = cell(row, field);
    if (cell.isEmpty()) {
      if (!note.isEmpty()) {
        notes.add(note);
      }
      return otherwise;
    }
    Optional<LocalDate> date = SheetDates.parse(cell);
    if (date.isEmpty()) {
      faults.add("date-unreadable");
    } else if (date.get().isAfter(today)) {
      faults.add("date-in-future");
    } else if (date.get().isBefore(OLDEST)) {
      faults.add("date-too-old");
    }
    return date.orElse(otherwise);
  }

  private KindWords.Meaning kind(Table.Row row, List<String> notes) {
    String cell = cell(row, LedgerField.KIND);
    KindWords.Meaning meaning = kinds.of(cell);
    if (!meaning.known()) {
      notes.add(cell.isEmpty() ? "kind-missing" : "kind-unknown");
    }
    return meaning;
  }

  private PlaceNames.@Nullable Found place(Table.Row row, List<String> notes, List<String> faults) {
    String cell = cell(row, LedgerField.PLACE);
    PlaceNames.@Nullable Found found = places.find(cell).orElse(null);
    if (found == null) {
      faults.add(cell.isEmpty() ? "place-missing" : "place-unknown");
    } else if (!own.covers(found.cell().code())) {
      faults.add("place-elsewhere");
    } else if (!found.confirmed()) {
      notes.add("grid-assumed");
    }
    return found;
  }

  private Channel channel(Table.Row row, List<String> notes) {
    String cell = cell(row, LedgerField.CHANNEL);
    Optional<Channel> channel = CodeWords.code("channel", cell).map(Channel::valueOf);
    if (channel.isEmpty()) {
      notes.add(cell.isEmpty() ? "channel-missing" : "channel-unknown");
    }
    return channel.orElse(Channel.SWEEP);
  }

  private int people(Table.Row row, List<String> notes, List<String> faults) {
    String cell = cell(row, LedgerField.PEOPLE).replaceAll("[人名余约\\s]", "");
    if (cell.isEmpty()) {
      notes.add("people-assumed");
      return 2;
    }
    int people = cell.matches("\\d{1,7}(\\.0)?") ? Integer.parseInt(cell.replace(".0", "")) : 0;
    if (people < 1 || people > MAX_PEOPLE) {
      faults.add("people-unreadable");
      return 2;
    }
    return people;
  }

  private @Nullable String sourceNumber(Table.Row row, List<String> notes) {
    String cell = cell(row, LedgerField.SOURCE_NUMBER);
    if (!cell.isEmpty() && (!NUMBER.matcher(cell).matches() || PERSON.matcher(cell).matches())) {
      notes.add("number-dropped");
      return null;
    }
    return cell.isEmpty() ? null : cell;
  }
}
