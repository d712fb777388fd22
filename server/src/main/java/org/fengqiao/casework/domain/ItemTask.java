package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that is left to do on an item beside its way through the table: to check that an
 * agreement is kept, to visit again, to help, to care for the matter after all instances.
 *
 * @param ownerBody body that has to do it, null for the street the item lies in
 * @param dueOn by when, null when the law and the district set no day
 * @param note what to do or what came of it, without what names a person
 * @param result null while it is open
 * @param version 1 when made, one more with every change
 */
public record ItemTask(
    String district,
    UUID id,
    UUID itemId,
    String number,
    String gridCode,
    Kind kind,
    @Nullable String ownerBody,
    @Nullable LocalDate dueOn,
    @Nullable String note,
    @Nullable Result result,
    Instant madeAt,
    @Nullable UUID doneBy,
    @Nullable Role doneRole,
    @Nullable Instant doneAt,
    long version) {

  /** What there is to do. */
  public enum Kind {
    /** 疏导教育, 矛盾化解, 帮扶救助: the three duties after the end of all instances (条例 37). */
    CARE_EXPLAIN(false),
    CARE_RESOLVE(false),
    CARE_AID(false),
    /** 司法救助, 法律援助, 社会救助, 情绪疏导, 释法答疑 (NS-32). */
    AID_JUDICIAL(true),
    AID_LEGAL(true),
    AID_SOCIAL(true),
    AID_COUNSEL(true),
    AID_EXPLAIN(true),
    /** A step of an agreement falls due. */
    PERFORM_STEP(false),
    /** Whether an agreement is kept, 7, 30 and 90 days later. */
    PERFORM_CHECK(false),
    /** The matter is solved, the grievance is not (MC-05). */
    SECOND_VISIT(false),
    /** Danger: who has to be told at once. */
    REPORT_POLICE(false),
    REPORT_LEADER(false),
    REPORT_DISTRICT(false),
    /** A unit's part of a joint task. */
    JOINT_PART(false),
    /** The parties of a merged matter are told the number it goes on under (row 10). */
    MERGE_NOTICE(false),
    /** The parties of one matter are told what was decided for its class case (类案, 4.10). */
    CLASS_NOTICE(false),
    /** The street looks at a matter that was settled on the spot (row 51). */
    SPOT_CHECK(false);

    private final boolean byHand;

    Kind(boolean byHand) {
      this.byHand = byHand;
    }

    /** Whether people make it themselves; the others follow from events. */
    public boolean byHand() {
      return byHand;
    }
  }

  /** What came of it. */
  public enum Result {
    DONE,
    PARTLY,
    NOT_DONE,
    NOT_NEEDED
  }
}
