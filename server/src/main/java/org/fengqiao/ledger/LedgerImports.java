package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.intake.domain.RequestHash;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.ledger.domain.CheckedRow;
import org.fengqiao.ledger.domain.CheckedRow.Fate;
import org.fengqiao.ledger.domain.Headers;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerField;
import org.fengqiao.ledger.domain.LedgerImport;
import org.fengqiao.ledger.domain.LedgerImport.State;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.Table;
import org.fengqiao.ledger.domain.TableFile;

/**
 * Open rows of an office's own list become items: bring the file, look at every row, import. The
 * file is kept sealed until it is imported, at most a week.
 */
@Singleton
public class LedgerImports {
  private static final int SAMPLES = 5;
  private static final int PORTION = 200;
  private static final int MOST_LISTED = 100;

  private final ImportStore store;
  private final RowCheck rowCheck;
  private final RowOpener opener;
  private final Casework casework;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;

  /** One file at a time is taken apart: unpacked it is ten times its size. */
  private final ReentrantLock work = new ReentrantLock();

  LedgerImports(
      ImportStore store,
      RowCheck rowCheck,
      RowOpener opener,
      Casework casework,
      Vault vault,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rowCheck = rowCheck;
    this.opener = opener;
    this.casework = casework;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that was read: its header, a few rows, and what the columns seem to mean. */
  @PersonalData
  public record Brought(
      LedgerImport of,
      List<String> header,
      List<List<String>> samples,
      Map<LedgerField, Integer> guess) {}

  /** An import with its rows. */
  public record Told(LedgerImport of, List<ImportStore.Row> rows) {}

  /**
   * Takes a file; the same again answers the same. Read before the transaction begins: a file that
   * takes its time, or waits for another, holds no connection.
   */
  public Outcome<Brought> bring(UUID id, TableFile.Format format, byte[] bytes, Actor actor) {
    return table(bytes, format).then(table -> keep(id, format, bytes, table, actor));
  }

  @Transactional
  Outcome<Brought> keep(UUID id, TableFile.Format format, byte[] bytes, Table table, Actor actor) {
    String district = actor.district();
    long tag = vault.tag(HexFormat.of().formatHex(RequestHash.sha256(bytes)));
    LedgerImport fresh =
        new LedgerImport(
            district,
            id,
            place(actor),
            format,
            tag,
            table.rows().size(),
            State.READ,
            null,
            0,
            0,
            actor.id(),
            clock.now(),
            null,
            null,
            1);
    if (store.add(fresh, vault.seal(bytes, context(district, id)))) {
      audit.record(actor, "ledger.bring", "ledger/" + id, Map.of("rows", fresh.rows()));
      return Outcome.done(brought(fresh, table));
    }
    return store
        .find(district, id)
        .filter(known -> known.createdBy().equals(actor.id()) && known.fileTag() == tag)
        .map(known -> Outcome.done(brought(known, table)))
        .orElseGet(() -> Outcome.refused(new LedgerRefusal.KeyReused()));
  }

  private static Brought brought(LedgerImport of, Table table) {
    List<List<String>> samples =
        table.rows().stream().limit(SAMPLES).map(Table.Row::cells).toList();
    return new Brought(of, table.header(), samples, Headers.guess(table.header()));
  }

  /** Imports of the actor's places, and the actor's own, newest first. */
  @Transactional
  public List<LedgerImport> list(Actor actor) {
    return store.list(actor.district(), MOST_LISTED).stream().filter(i -> sees(i, actor)).toList();
  }

  /** One import with the items it opened. */
  @Transactional
  public Outcome<Told> get(UUID id, Actor actor) {
    return find(id, actor).map(i -> told(i, actor));
  }

  /** What would become of every row; changes nothing. */
  public Outcome<List<CheckedRow>> check(UUID id, Map<LedgerField, Integer> columns, Actor actor) {
    return own(id, actor)
        .then(i -> opened(i, columns))
        .map(table -> checked(id, table, columns, actor));
  }

  /**
   * Opens the rows. An import that was broken off goes on where it stood; the same again with the
   * same columns does nothing again.
   *
   * @param duplicates open what repeats an open item too
   */
  public Outcome<Told> run(
      UUID id, Map<LedgerField, Integer> columns, boolean duplicates, Actor actor) {
    Outcome<LedgerImport> own = own(id, actor);
    if (own instanceof Outcome.Done<LedgerImport>(LedgerImport i)
        && (i.state() == State.READ || i.state() == State.IMPORTING)) {
      Outcome<Table> read = opened(i, columns);
      if (!(read instanceof Outcome.Done<Table>(Table table))) {
        return read.then(_ -> Outcome.refused(new LedgerRefusal.NotFound()));
      }
      return opener
          .begin(i.district(), id, how(columns, duplicates))
          .map(begun -> openAll(begun, table, columns, duplicates, actor));
    }
    return own.then(i -> opener.begin(i.district(), id, how(columns, duplicates)))
        .then(i -> get(i.id(), actor));
  }

  private Told openAll(
      LedgerImport of,
      Table table,
      Map<LedgerField, Integer> columns,
      boolean duplicates,
      Actor actor) {
    List<CheckedRow> rows =
        checked(of.id(), table, columns, actor).stream()
            .filter(r -> r.fate() == Fate.NEW || (duplicates && r.fate() == Fate.DUPLICATE))
            .toList();
    for (int from = 0; from < rows.size(); from += PORTION) {
      opener.open(of, rows.subList(from, Math.min(rows.size(), from + PORTION)), actor);
    }
    LedgerImport done = opener.finish(of.district(), of.id(), actor);
    return told(done, actor);
  }

  /** Without what was opened and is sealed, moved away or withheld from the actor by now. */
  private Told told(LedgerImport i, Actor actor) {
    List<ImportStore.Row> rows = store.rows(i.district(), i.id());
    Set<String> known = casework.known(rows.stream().map(ImportStore.Row::number).toList(), actor);
    return new Told(i, rows.stream().filter(r -> known.contains(r.number())).toList());
  }

  private List<CheckedRow> checked(
      UUID id, Table table, Map<LedgerField, Integer> columns, Actor actor) {
    Set<Integer> done =
        store.rows(actor.district(), id).stream()
            .map(ImportStore.Row::line)
            .collect(Collectors.toSet());
    return rowCheck.check(table, new EnumMap<>(columns), done, id, actor);
  }

  /** The import, where the actor may know of it. */
  Outcome<LedgerImport> find(UUID id, Actor actor) {
    return store
        .find(actor.district(), id)
        .filter(i -> sees(i, actor))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new LedgerRefusal.NotFound()));
  }

  private Outcome<LedgerImport> own(UUID id, Actor actor) {
    return find(id, actor)
        .then(i ->
            i.createdBy().equals(actor.id())
                ? Outcome.done(i)
                : Outcome.refused(new LedgerRefusal.NotYours()));
  }

  private static boolean sees(LedgerImport i, Actor actor) {
    return i.createdBy().equals(actor.id()) || actor.may(Permission.LEDGER_IMPORT, i.place());
  }

  private Outcome<Table> opened(LedgerImport i, Map<LedgerField, Integer> columns) {
    Optional<byte[]> sealed = store.file(i.district(), i.id());
    if (sealed.isEmpty()) {
      return Outcome.refused(new LedgerRefusal.WrongState(i.state().name()));
    }
    byte[] bytes = vault.open(sealed.get(), context(i.district(), i.id()));
    return table(bytes, i.format()).then(table -> mapped(table, columns));
  }

  private static Outcome<Table> mapped(Table table, Map<LedgerField, Integer> columns) {
    List<Field> faults = new java.util.ArrayList<>();
    for (LedgerField must : List.of(LedgerField.TEXT, LedgerField.PLACE)) {
      if (!columns.containsKey(must)) {
        faults.add(new Field("/columns/" + must, "missing"));
      }
    }
    columns.forEach((field, at) -> {
      if (at < 0 || at >= table.header().size()) {
        faults.add(new Field("/columns/" + field, "value-not-known"));
      }
    });
    return faults.isEmpty()
        ? Outcome.done(table)
        : Outcome.refused(new LedgerRefusal.BadMapping(faults));
  }

  private Outcome<Table> table(byte[] bytes, TableFile.Format format) {
    work.lock();
    try {
      return Outcome.done(TableFile.read(bytes, format, TableFile.Limits.DOOR));
    } catch (TableFile.Unreadable e) {
      return Outcome.refused(new LedgerRefusal.BadFile(e.fault()));
    } catch (IOException | RuntimeException e) {
      // What is no workbook fails in as many ways as it can be broken.
      return Outcome.refused(new LedgerRefusal.BadFile(TableFile.Fault.NOT_A_TABLE));
    } finally {
      work.unlock();
    }
  }

  private static String how(Map<LedgerField, Integer> columns, boolean duplicates) {
    Map<String, Object> how = new TreeMap<>();
    columns.forEach((field, at) -> how.put(field.name(), at));
    return JsonText.of(new TreeMap<>(Map.of("columns", how, "duplicates", duplicates)));
  }

  /** The narrowest place that holds all of a territory. */
  static String place(Actor actor) {
    List<String> prefixes = actor.territory().prefixes();
    String common = prefixes.isEmpty() ? actor.district() : prefixes.getFirst();
    for (String prefix : prefixes) {
      int same = 0;
      while (same < Math.min(common.length(), prefix.length())
          && common.charAt(same) == prefix.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    int length = common.length() >= 15 ? common.length() : common.length() / 3 * 3;
    return length < 6 ? actor.district() : common.substring(0, length);
  }

  private static String context(String district, UUID id) {
    return "ledger_import " + district + ' ' + id;
  }
}
