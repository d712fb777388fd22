package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/** An item while events are being applied to it; fields are set from their text. */
final class ItemDraft {
  private final String district;
  private final UUID id;
  ItemState state = ItemState.NEW;
  long version;
  private String number = "";
  private Track track = Track.DISPUTE;
  private Channel channel = Channel.GRID;
  private Kind kind = Kind.UNCLASSIFIED;
  private @Nullable String subKind;
  private boolean kindProvisional;
  private int points;
  private Level level = Level.BLUE;
  private List<Safety> safety = List.of();
  private Urgency urgency = Urgency.NORMAL;
  private Seal seal = Seal.NONE;
  private String gridCode = "";
  private long gridVersion;
  private String communityCode = "";
  private String streetCode = "";
  private boolean placeConfirmed;
  private @Nullable String bodyCode;
  private @Nullable String suggestedBody;
  private Tier tier = Tier.COMMUNITY;
  private @Nullable PetitionCategory category;
  private @Nullable LegalRoute route;
  private @Nullable String leadItem;
  private @Nullable String repeatOf;
  private int peopleInvolved = 1;
  private String summary = "";
  private long textHash;
  private UUID reporterId = new UUID(0, 0);
  private @Nullable UUID handlerId;
  private @Nullable ItemState resumeState;
  private Instant occurredAt = Instant.EPOCH;
  private Instant reportedAt = Instant.EPOCH;
  private boolean demo;
  private Regions.Supervision supervision = Regions.Supervision.NONE;
  private @Nullable UUID leaderId;
  private @Nullable String taskForce;
  private @Nullable String classCase;
  private boolean fastLane;
  private List<UUID> recused = List.of();
  private Regions.ReceiptLevel receiptLevel = Regions.ReceiptLevel.COUNTY;
  private List<String> trail = List.of();
  private @Nullable LocalDate agreedOn;
  private List<Progress.Content> contents = List.of();
  private @Nullable LocalDate servedOn;
  private boolean reviewed;
  private boolean extended;
  private @Nullable String rootCause;
  private int sides;
  private boolean bySelves;
  private @Nullable LegalRoute cameFrom;
  private @Nullable LocalDate receivedOn;
  private @Nullable LocalDate acceptedOn;
  private @Nullable LegalRoute triaged;
  private boolean bound;
  private boolean lengthened;
  private List<String> flags = List.of();
  private int sessions;
  private @Nullable Long amount;
  private int nearby;
  private @Nullable LocalDate dueOn;
  private @Nullable LocalDate legalDueOn;

  ItemDraft(String district, UUID id) {
    this.district = district;
    this.id = id;
  }

  ItemDraft(Item item) {
    this(item.district(), item.id());
    state = item.state();
    version = item.version();
    number = item.number();
    track = item.track();
    channel = item.channel();
    kind = item.kind();
    subKind = item.subKind();
    kindProvisional = item.kindProvisional();
    points = item.points();
    level = item.level();
    safety = item.safety();
    urgency = item.urgency();
    seal = item.seal();
    gridCode = item.gridCode();
    gridVersion = item.gridVersion();
    communityCode = item.communityCode();
    streetCode = item.streetCode();
    placeConfirmed = item.placeConfirmed();
    bodyCode = item.bodyCode();
    suggestedBody = item.suggestedBody();
    tier = item.tier();
    category = item.category();
    route = item.route();
    leadItem = item.leadItem();
    repeatOf = item.repeatOf();
    peopleInvolved = item.peopleInvolved();
    summary = item.summary();
    textHash = item.textHash();
    reporterId = item.reporterId();
    handlerId = item.handlerId();
    resumeState = item.resumeState();
    occurredAt = item.occurredAt();
    reportedAt = item.reportedAt();
    demo = item.demo();
    beside(item.regions(), item.progress());
    dueOn = item.dueOn();
    legalDueOn = item.legalDueOn();
  }

  private void beside(Regions regions, Progress progress) {
    supervision = regions.supervision();
    leaderId = regions.leaderId();
    taskForce = regions.taskForce();
    classCase = regions.classCase();
    fastLane = regions.fastLane();
    recused = regions.recused();
    receiptLevel = regions.receiptLevel();
    trail = progress.trail();
    agreedOn = progress.agreedOn();
    contents = progress.contents();
    servedOn = progress.servedOn();
    reviewed = progress.reviewed();
    extended = progress.extended();
    rootCause = progress.rootCause();
    sides = progress.sides();
    bySelves = progress.bySelves();
    cameFrom = progress.cameFrom();
    flags = progress.flags();
    sessions = progress.sessions();
    amount = progress.scale().amount();
    nearby = progress.scale().nearby();
    course(progress.course());
  }

  private void course(Course course) {
    receivedOn = course.receivedOn();
    acceptedOn = course.acceptedOn();
    triaged = course.triaged();
    bound = course.bound();
    lengthened = course.lengthened();
  }

  ItemDraft due(@Nullable LocalDate due, @Nullable LocalDate legal) {
    dueOn = due;
    legalDueOn = legal;
    return this;
  }

  void set(ItemField field, @Nullable String value) {
    if (value == null) {
      clear(field);
      return;
    }
    switch (field) {
      case NUMBER -> number = value;
      case TRACK -> track = Track.valueOf(value);
      case CHANNEL -> channel = Channel.valueOf(value);
      case KIND -> kind = Kind.valueOf(value);
      case SUB_KIND -> subKind = value;
      case KIND_PROVISIONAL -> kindProvisional = Boolean.parseBoolean(value);
      case POINTS -> points = Integer.parseInt(value);
      case LEVEL -> level = Level.valueOf(value);
      case SAFETY -> safety = list(value, Safety::valueOf);
      case URGENCY -> urgency = Urgency.valueOf(value);
      case SEAL -> seal = Seal.valueOf(value);
      case GRID_CODE -> gridCode = value;
      case GRID_VERSION -> gridVersion = Long.parseLong(value);
      case COMMUNITY_CODE -> communityCode = value;
      case STREET_CODE -> streetCode = value;
      case PLACE_CONFIRMED -> placeConfirmed = Boolean.parseBoolean(value);
      case BODY_CODE -> bodyCode = value;
      case SUGGESTED_BODY -> suggestedBody = value;
      case TIER -> tier = Tier.valueOf(value);
      case CATEGORY -> category = PetitionCategory.valueOf(value);
      case ROUTE -> route = LegalRoute.valueOf(value);
      case LEAD_ITEM -> leadItem = value;
      case REPEAT_OF -> repeatOf = value;
      case PEOPLE_INVOLVED -> peopleInvolved = Integer.parseInt(value);
      case SUMMARY -> summary = value;
      case TEXT_HASH -> textHash = Long.parseLong(value);
      case REPORTER_ID -> reporterId = UUID.fromString(value);
      case HANDLER_ID -> handlerId = UUID.fromString(value);
      case RESUME_STATE -> resumeState = ItemState.valueOf(value);
      case OCCURRED_AT -> occurredAt = Instant.parse(value);
      case REPORTED_AT -> reportedAt = Instant.parse(value);
      case DEMO -> demo = Boolean.parseBoolean(value);
      default -> beside(field, value);
    }
  }

  private void beside(ItemField field, String value) {
    switch (field) {
      case SUPERVISION -> supervision = Regions.Supervision.valueOf(value);
      case LEADER_ID -> leaderId = UUID.fromString(value);
      case TASK_FORCE -> taskForce = value;
      case CLASS_CASE -> classCase = value;
      case FAST_LANE -> fastLane = Boolean.parseBoolean(value);
      case RECUSED -> recused = list(value, UUID::fromString);
      case RECEIPT_LEVEL -> receiptLevel = Regions.ReceiptLevel.valueOf(value);
      case TRAIL -> trail = list(value, Function.identity());
      case AGREED_ON -> agreedOn = LocalDate.parse(value);
      case CONTENTS -> contents = list(value, Progress.Content::valueOf);
      case SERVED_ON -> servedOn = LocalDate.parse(value);
      case REVIEWED -> reviewed = Boolean.parseBoolean(value);
      case EXTENDED -> extended = Boolean.parseBoolean(value);
      case ROOT_CAUSE -> rootCause = value;
      case FLAGS -> flags = list(value, Function.identity());
      case SESSIONS -> sessions = Integer.parseInt(value);
      case AMOUNT -> amount = Long.valueOf(value);
      case NEARBY -> nearby = Integer.parseInt(value);
      case SIDES -> sides = Integer.parseInt(value);
      case BY_SELVES -> bySelves = Boolean.parseBoolean(value);
      case CAME_FROM -> cameFrom = LegalRoute.valueOf(value);
      default -> course(field, value);
    }
  }

  private void course(ItemField field, String value) {
    switch (field) {
      case RECEIVED_ON -> receivedOn = LocalDate.parse(value);
      case ACCEPTED_ON -> acceptedOn = LocalDate.parse(value);
      case TRIAGED_ROUTE -> triaged = LegalRoute.valueOf(value);
      case BOUND -> bound = Boolean.parseBoolean(value);
      case LENGTHENED -> lengthened = Boolean.parseBoolean(value);
      default -> throw new IllegalArgumentException(field + " is not beside the state");
    }
  }

  private void clear(ItemField field) {
    switch (field) {
      case SUB_KIND -> subKind = null;
      case BODY_CODE -> bodyCode = null;
      case SUGGESTED_BODY -> suggestedBody = null;
      case CATEGORY -> category = null;
      case ROUTE -> route = null;
      case LEAD_ITEM -> leadItem = null;
      case REPEAT_OF -> repeatOf = null;
      case HANDLER_ID -> handlerId = null;
      case RESUME_STATE -> resumeState = null;
      case LEADER_ID -> leaderId = null;
      case TASK_FORCE -> taskForce = null;
      case CLASS_CASE -> classCase = null;
      case ROOT_CAUSE -> rootCause = null;
      case CAME_FROM -> cameFrom = null;
      case ACCEPTED_ON -> acceptedOn = null;
      case AMOUNT -> amount = null;
      default -> throw new IllegalArgumentException(field + " cannot be cleared");
    }
  }

  /** How a list of safety answers is written in an event. */
  static String text(List<Safety> answers) {
    return answers.stream().map(Safety::name).collect(Collectors.joining(","));
  }

  private static <T> List<T> list(String value, Function<String, T> read) {
    return value.isEmpty() ? List.of() : Arrays.stream(value.split(",", -1)).map(read).toList();
  }

  Item toItem() {
    return new Item(
        district,
        id,
        number,
        state,
        version,
        track,
        channel,
        kind,
        subKind,
        kindProvisional,
        points,
        level,
        safety,
        urgency,
        seal,
        gridCode,
        gridVersion,
        communityCode,
        streetCode,
        placeConfirmed,
        bodyCode,
        suggestedBody,
        tier,
        category,
        route,
        leadItem,
        repeatOf,
        peopleInvolved,
        summary,
        textHash,
        reporterId,
        handlerId,
        resumeState,
        occurredAt,
        reportedAt,
        demo,
        new Regions(supervision, leaderId, taskForce, classCase, fastLane, recused, receiptLevel),
        new Progress(
            trail,
            agreedOn,
            contents,
            servedOn,
            reviewed,
            extended,
            rootCause,
            sides,
            bySelves,
            cameFrom,
            new Course(receivedOn, acceptedOn, triaged, bound, lengthened),
            flags,
            sessions,
            new Scale(amount, nearby)),
        dueOn,
        legalDueOn);
  }
}
