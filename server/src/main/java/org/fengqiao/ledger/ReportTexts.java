package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.ledger.domain.ExportField;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.ReportText;
import org.fengqiao.ledger.domain.SettingStore;

/** The text of an item that other systems ask for, so that nobody types it twice. */
@Singleton
public class ReportTexts {
  private static final Map<String, ExportField> PLACES =
      Map.ofEntries(
          Map.entry("number", ExportField.NUMBER),
          Map.entry("state", ExportField.STATE),
          Map.entry("kind", ExportField.KIND),
          Map.entry("subKind", ExportField.SUB_KIND),
          Map.entry("level", ExportField.LEVEL),
          Map.entry("urgency", ExportField.URGENCY),
          Map.entry("street", ExportField.STREET),
          Map.entry("community", ExportField.COMMUNITY),
          Map.entry("grid", ExportField.GRID),
          Map.entry("gridCode", ExportField.GRID_CODE),
          Map.entry("body", ExportField.BODY),
          Map.entry("summary", ExportField.SUMMARY),
          Map.entry("people", ExportField.PEOPLE),
          Map.entry("channel", ExportField.CHANNEL),
          Map.entry("occurredOn", ExportField.OCCURRED_ON),
          Map.entry("reportedOn", ExportField.REPORTED_ON),
          Map.entry("dueOn", ExportField.DUE_ON),
          Map.entry("legalDueOn", ExportField.LEGAL_DUE_ON));

  private final Casework casework;
  private final SettingStore store;
  private final ImportStore imports;
  private final ItemWords words;
  private final Audit audit;
  private final Clock clock;

  ReportTexts(
      Casework casework,
      SettingStore store,
      ImportStore imports,
      ItemWords words,
      Audit audit,
      Clock clock) {
    this.casework = casework;
    this.store = store;
    this.imports = imports;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** A text to be copied. */
  @PersonalData
  public record Copy(ReportText template, String text, boolean personal) {}

  /** Systems there is a text for, in order. */
  @Transactional
  public List<ReportText> systems(Actor actor) {
    return store.templates(actor.district(), clock.today());
  }

  /**
   * The text of an item.
   *
   * @param personal with what people told and who they are, in the clear; refused to those who may
   *     not read it. Without it the redacted summary stands in its place.
   */
  @Transactional
  public Outcome<Copy> copy(ItemRef ref, String system, boolean personal, Actor actor) {
    return casework
        .find(ref, actor)
        .then(item ->
            systems(actor).stream()
                .filter(t -> t.system().equals(system))
                .findFirst()
                .map(t -> copy(item, t, personal, actor))
                .orElseGet(() -> Outcome.refused(new LedgerRefusal.UnknownName(system))));
  }

  private Outcome<Copy> copy(Item item, ReportText template, boolean personal, Actor actor) {
    Map<String, String> values = new HashMap<>();
    PLACES.forEach((place, field) -> values.put(place, words.of(item, field)));
    values.put("text", item.summary());
    values.put("today", clock.today().toString());
    imports
        .sourceNumber(item.district(), item.id())
        .ifPresent(number -> values.put("sourceNumber", number));
    if (personal) {
      Outcome<ItemText> read = casework.readText(item.ref(), actor);
      if (!(read instanceof Outcome.Done<ItemText>(ItemText text))) {
        return read.then(_ -> Outcome.refused(new LedgerRefusal.PersonalNotPermitted()));
      }
      String parties = text.parties();
      values.put("text", text.text());
      values.put("parties", parties == null ? "" : parties);
    }
    audit.record(
        actor,
        "ledger.reportText",
        item.number(),
        Map.of("system", template.system(), "personal", personal));
    return Outcome.done(new Copy(template, template.fill(values), personal));
  }
}
