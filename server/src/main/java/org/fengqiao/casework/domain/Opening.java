package org.fengqiao.casework.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** The first event of an item: everything the report told, none of it personal. Pure. */
public final class Opening {
  /** Longest summary, in characters. */
  private static final int MAX_SUMMARY = 200;

  private Opening() {}

  /**
   * The event {@code report} of a new item.
   *
   * @param textHash keyed hash of the text, 0 when it is too short to compare
   */
  public static EventRecord event(
      OpenItem matter, UUID itemId, UUID eventId, String number, long textHash, Actor actor) {
    Map<String, Object> info = new LinkedHashMap<>(matter.info());
    info.put("severity", Effects.severity(matter.severity()));
    return new EventRecord(
        matter.district(),
        itemId,
        1,
        eventId,
        ItemEvent.REPORT,
        ItemState.NEW,
        ItemState.REPORTED,
        matter.reportedAt(),
        actor.id(),
        actor.role(),
        null,
        changes(matter, number, textHash, actor),
        info,
        matter.key(),
        0);
  }

  private static Map<ItemField, @Nullable String> changes(
      OpenItem m, String number, long textHash, Actor actor) {
    Map<ItemField, @Nullable String> set = new EnumMap<>(ItemField.class);
    set.put(ItemField.NUMBER, number);
    set.put(ItemField.TRACK, m.track().name());
    set.put(ItemField.CHANNEL, m.channel().name());
    if (m.receiptLevel() != Regions.ReceiptLevel.COUNTY) {
      set.put(ItemField.RECEIPT_LEVEL, m.receiptLevel().name());
    }
    set.put(ItemField.KIND, m.kind().name());
    put(set, ItemField.SUB_KIND, m.subKind());
    set.put(ItemField.KIND_PROVISIONAL, Boolean.toString(m.kindProvisional()));
    set.put(ItemField.POINTS, Integer.toString(m.severity().points()));
    set.put(ItemField.LEVEL, m.severity().level().name());
    set.put(ItemField.SAFETY, ItemDraft.text(m.safety()));
    set.put(ItemField.URGENCY, m.urgency().name());
    set.put(ItemField.SEAL, m.seal().name());
    set.put(ItemField.GRID_CODE, m.place().gridCode());
    set.put(ItemField.GRID_VERSION, Long.toString(m.place().gridVersion()));
    set.put(ItemField.COMMUNITY_CODE, m.place().communityCode());
    set.put(ItemField.STREET_CODE, m.place().streetCode());
    set.put(ItemField.PLACE_CONFIRMED, Boolean.toString(m.place().confirmed()));
    put(set, ItemField.SUGGESTED_BODY, m.suggestedBody());
    set.put(ItemField.TIER, m.tier().name());
    put(set, ItemField.REPEAT_OF, m.repeatOf());
    set.put(ItemField.PEOPLE_INVOLVED, Integer.toString(m.peopleInvolved()));
    set.put(ItemField.SUMMARY, Redactor.summary(m.text(), MAX_SUMMARY));
    set.put(ItemField.TEXT_HASH, Long.toString(textHash));
    set.put(ItemField.REPORTER_ID, actor.id().toString());
    set.put(ItemField.OCCURRED_AT, m.occurredAt().toString());
    set.put(ItemField.REPORTED_AT, m.reportedAt().toString());
    scale(set, m.scale());
    if (m.track() == Track.PETITION) {
      set.put(ItemField.RECEIVED_ON, m.received().toString());
    }
    if (Boolean.TRUE.equals(m.info().get("demo"))) {
      set.put(ItemField.DEMO, "true");
    }
    return set;
  }

  private static void scale(Map<ItemField, @Nullable String> set, Scale scale) {
    if (scale.amount() != null) {
      set.put(ItemField.AMOUNT, Long.toString(scale.amount()));
    }
    if (scale.nearby() > 0) {
      set.put(ItemField.NEARBY, Integer.toString(scale.nearby()));
    }
  }

  private static void put(
      Map<ItemField, @Nullable String> set, ItemField field, @Nullable String value) {
    if (value != null) {
      set.put(field, value);
    }
  }

  /** Keyed hash of a report's text, 0 when it is too short to compare. */
  public static long textHash(String text, Vault vault) {
    return PlainText.hash(text, vault);
  }
}
