package org.fengqiao.group;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.group.domain.GroupRefusal;
import org.fengqiao.group.domain.GroupStore;
import org.fengqiao.group.domain.Split;
import org.fengqiao.intake.Intake;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One report that holds two matters: the second becomes an item of its own, through intake as any
 * other report, and the two know of each other. Undone by merging the new item back.
 */
@Singleton
public class Splits {
  private static final int LONGEST_REASON = 500;

  private final Casework casework;
  private final Intake intake;
  private final Grids grids;
  private final GroupStore store;
  private final Audit audit;
  private final Clock clock;

  Splits(
      Casework casework, Intake intake, Grids grids, GroupStore store, Audit audit, Clock clock) {
    this.casework = casework;
    this.intake = intake;
    this.grids = grids;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The second matter.
   *
   * @param grid where it belongs; null for the grid of the first
   * @param text what the dispatcher writes of it; sealed like every report
   * @param people how many it concerns
   * @param reason why it is another matter
   */
  @PersonalData
  public record Second(
      Kind kind,
      @Nullable String subKind,
      @Nullable String grid,
      String text,
      int people,
      String reason) {}

  /**
   * Makes the second matter an item and answers its number. The same id with the same words does
   * nothing again.
   */
  @Transactional
  public Outcome<String> split(ItemRef ref, UUID id, Second second, Actor actor) {
    return casework.find(ref, actor).then(item -> split(item, id, second, actor));
  }

  private Outcome<String> split(Item item, UUID id, Second second, Actor actor) {
    String hash = hash(item, second, actor);
    Optional<Split> before = store.split(item.district(), id);
    if (before.isPresent()) {
      return before.get().requestHash().equals(hash)
          ? Outcome.done(before.get().to())
          : Outcome.refused(new GroupRefusal.KeyReused());
    }
    if (!item.state().open() || item.seal() == Seal.SEALED) {
      return Outcome.refused(new GroupRefusal.NotToSplit(item.state()));
    }
    if (second.reason().isBlank()) {
      return Outcome.refused(GroupRefusal.Missing.of("/reason"));
    }
    String grid = second.grid() == null ? item.gridCode() : second.grid();
    if (!actor.may(Permission.ITEM_TRIAGE, grid)) {
      return Outcome.refused(new GroupRefusal.PlaceOutside());
    }
    return report(item, id, second, grid)
        .then(report -> intake.accept(List.of(report), actor).getFirst())
        .map(receipt -> keep(item, id, receipt.number(), second, hash, actor));
  }

  private String keep(Item item, UUID id, String number, Second second, String hash, Actor actor) {
    String reason = Redactor.summary(second.reason(), LONGEST_REASON);
    store.add(
        new Split(
            item.district(), id, item.number(), number, hash, reason, actor.id(), clock.now()));
    audit.record(actor, "group.split", item.number(), Map.of("into", number));
    audit.record(actor, "group.splitFrom", number, Map.of("from", item.number()));
    return number;
  }

  /** As if it had been reported by itself, at the place of the first or in the grid named. */
  private Outcome<Report> report(Item item, UUID id, Second second, String grid) {
    Optional<Reports.Trace> trace = intake.trace(item.district(), item.id());
    double lon;
    double lat;
    if (trace.isPresent() && grid.equals(item.gridCode())) {
      lon = trace.get().lon();
      lat = trace.get().lat();
    } else {
      Optional<GridCell> cell = cell(item.district(), grid);
      if (cell.isEmpty()) {
        return Outcome.refused(new GroupRefusal.PlaceOutside());
      }
      lon = cell.get().lon();
      lat = cell.get().lat();
    }
    return Outcome.done(
        new Report(
            id,
            second.kind(),
            second.subKind(),
            Datum.CGCS2000,
            lon,
            lat,
            null,
            item.occurredAt(),
            second.text(),
            second.people(),
            Set.of(),
            "SPLIT",
            null,
            null,
            List.of(),
            grid,
            null,
            new Report.Origin(
                item.channel(),
                item.regions().receiptLevel(),
                item.track(),
                item.progress().course().receivedOn())));
  }

  private Optional<GridCell> cell(String district, String grid) {
    Optional<GridSet> set = grids.findCurrent(district);
    int at = set.map(s -> s.ordinal(grid)).orElse(-1);
    return at < 0 ? Optional.empty() : set.map(s -> s.cells().get(at));
  }

  private static String hash(Item item, Second second, Actor actor) {
    String request = item.number() + '|' + actor.id() + '|' + second;
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
