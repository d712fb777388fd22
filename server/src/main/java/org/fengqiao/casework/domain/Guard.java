package org.fengqiao.casework.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a transition asks for beyond state and permission (domain notes 4.4). Each has a sentence of
 * its own in the catalogue of problems.
 */
public enum Guard {
  /** A reason in words. */
  REASON("/reason"),
  /** A reason in more than a few words. */
  DETAILED_REASON("/reason"),
  /** The doubtful point has been confirmed to a grid. */
  PLACE_CONFIRMED("/grid"),
  /** All three distinctions are recorded. */
  THREE_DISTINCTIONS("/triage"),
  /** The category of a petition is told. */
  CATEGORY("/triage/category"),
  /** Ground, article and where to go. */
  REJECT_BASIS("/legal"),
  /** The kind is one of the eleven. */
  CLASSIFIED(null),
  /** A receiver of the item's tier. */
  RECEIVER("/body"),
  /** Triage accepted the matter. */
  TRIAGE_ACCEPTED(null),
  /** Matters of courts, procuratorates and police go to them (诉访分离). */
  NOT_JUDICIAL(null),
  /** Accusations go to the discipline organs only. */
  NOT_ACCUSATION(null),
  /**
   * An accusation about a matter that somebody works on is a matter of its own, unless this one can
   * be led out as it stands, alone.
   */
  ACCUSATION_OWN("/triage/category"),
  /** A matter that goes round in circles needs a decision on who is competent. */
  NOT_LOOPING("/jurisdiction"),
  /** The decision on the objection: who decided, when. */
  JURISDICTION("/jurisdiction"),
  /** The body has not objected before in vain. */
  NOT_BOUND(null),
  /** Within five working days of the receipt. */
  OBJECTION_IN_TIME(null),
  /** Nobody sends out, or takes back, what belongs to a higher tier than his own. */
  OWN_TIER(null),
  /** Channel, receiver and article. */
  ROUTE_TOLD("/legal"),
  /** Accusations are led to the discipline organs and nowhere else. */
  ACCUSATION_CHANNEL("/legal/channel"),
  /** What belongs to courts, procuratorates and police is led to them and nowhere else. */
  JUDICIAL_CHANNEL("/legal/channel"),
  /** A lawful route of the kind, the category or the legal route. */
  LAWFUL_CHANNEL("/legal/channel"),
  /** The end of the limitation was told, or that none runs. */
  LIMITATION_TOLD("/legal/limitationOn"),
  /** Number of the receipt, ruling or award. */
  NUMBER("/paper/number"),
  /** What was done and why it did not suffice. */
  SUMMARY("/summary"),
  /** The same when an escalated matter is handed back to a lower tier. */
  HAND_BACK_SUMMARY("/summary"),
  /** Every side that was recorded consented, at least two. */
  EVERY_CONSENT("/consents"),
  /** The route is mediation and the category is not an accusation. */
  MEDIABLE(null),
  /** The item was paused from the state this event returns to. */
  RESUMES(null),
  /** An answer in words. */
  TEXT("/text"),
  /** Minutes of the sitting. */
  MINUTES("/minutes"),
  /** The next sitting, where one is set, is not in the past. */
  NEXT_AHEAD("/nextOn"),
  /** Terms; written ones carry the committee's seal. */
  TERMS("/terms"),
  /** What a mediation body agreed on a claim stands on an issued paper (条例 33). */
  AGREEMENT_PAPER(null),
  /** No step is due before the agreement. */
  PLAN("/agreement/plan"),
  /** The document is signed. */
  SIGNED("/sealed"),
  /** Which routes were told at the end of mediation. */
  ROUTES_TOLD("/legal/routes"),
  /** A cause the law knows. */
  PAUSE_CAUSE("/term/cause"),
  /** Not in the future, and not before the report. */
  EFFECT_DAY("/agreement/effectOn"),
  /** A mediation body made the agreement, and not the parties among themselves. */
  MEDIATED(null),
  /** No step of the agreement is open: each was proved or waived. */
  STEPS_PROVED(null),
  /** It came as a petition comes, or somebody petitioned it. */
  BY_PETITION(null),
  /** Its route is an administrative procedure: reconsideration may be mediated (复议法 5). */
  RECONSIDERATION(null),
  /** All parties together, within thirty days of the agreement. */
  CONFIRMATION_IN_TIME("/agreement"),
  /** What a court may confirm. */
  CONFIRMABLE("/agreement/contents"),
  /** Proof of performance. */
  PROOF("/proof"),
  /** Only an item of this track. */
  TRACK_DISPUTE(null),
  TRACK_PETITION(null),
  /**
   * A claim that is answered by a handling opinion or by doing one's duty, 条例 31 (5) and (6), also
   * after mediation.
   */
  INVESTIGABLE(null),
  /** The category is a suggestion. */
  SUGGESTION(null),
  /** Adopted, partly or not. */
  ADOPTION("/paper/adoption"),
  /** Mediators lengthen their mediation; the sixty days, who may approve. */
  LENGTHENS(null),
  /** Days within the law, once, before the end, and not by the handler. */
  EXTENSION("/term/days"),
  /** Decision and a paper that another signed and that was served. */
  REPLY_SERVED("/paper"),
  /** A day of receipt that has come, and not before what it answers. */
  RECEIPT_DAY("/petition/receivedOn"),
  /** A day of notice that has come, and not before the petition. */
  NOTICE_DAY("/petition/noticeOn"),
  /** Why the end does not hold. */
  REOPEN_GROUND("/legal/ground"),
  /** Within thirty days of the service, and no review was made yet. */
  REVIEW_IN_TIME(null),
  /** After a review, within thirty days of its service. */
  RECHECK_IN_TIME(null),
  /** The review's written opinion, served. */
  REVIEW_SERVED("/paper"),
  /** The period is over, or it was waived. */
  PERIOD_OVER("/waived"),
  /** The window for the rating is over, or the person said that there will be none; 4.8. */
  RATING_OVER("/waived"),
  /** Low severity, no safety flag, fewer than five people, record read back. */
  SMALL_AND_SAFE("/readBack"),
  /** Both the matter and the heart; an outcome is named. */
  BOTH_SETTLED("/outcome"),
  /** Where the district keeps a list of root causes: one of its codes. */
  ROOT_CAUSE("/rootCause"),
  /** The one who follows up or reviews is not the one who handled. */
  OTHER_PERSON(null),
  /** Not above the district. */
  BELOW_DISTRICT(null),
  /** Own will, read back; not for urgent or safety matters, which go on ex officio. */
  OWN_WILL("/readBack"),
  /** The lead item exists, is open, not sealed and another one. */
  LEAD_OPEN("/leadItem"),
  /** A petition joins a petition: in a dispute its statutory clocks would be lost (4.2). */
  LEAD_KEEPS_CLOCKS("/leadItem"),
  /** An accusation joins accusations only: nobody else may learn of it (条例 30). */
  ACCUSATION_APART("/leadItem"),
  /** No other items are merged into this one: what they point to stays open. */
  NO_MEMBERS(null),
  /** An accusation leaves sealed, and what is merged into it would stay open: it leaves alone. */
  SEALED_ALONE(null),
  /** The new item exists and is another one. */
  OTHER_ITEM("/leadItem"),
  /** A second person confirms what the first proposed. */
  SECOND_PERSON(null),
  /** Who was told. */
  TOLD("/oversight/told"),
  /** By when an answer is expected. */
  SUPERVISION_DUE("/oversight/dueOn"),
  /** Leader or task force. */
  LEADER_NAMED("/oversight"),
  /** By oneself or by a superior, with the relation. */
  RECUSAL("/recusal"),
  /** Nobody works on what he stepped back from. */
  NOT_RECUSED(null),
  /** At most five representatives. */
  REPRESENTATIVES("/parties"),
  /** A list of parties of a size a file can bear. */
  PARTIES("/parties"),
  /** It belongs to a class case. */
  IN_CLASS(null),
  /** Number of the class case. */
  CLASS_NUMBER("/classCase"),
  /** A leading unit and others, each once. */
  UNITS("/units"),
  /** A day not in the past. */
  DAY_AHEAD("/paper/on"),
  /** Somebody went there or called: papers alone verify nothing. */
  SEEN_OR_CALLED("/means"),
  /** A matter of a family, or one in which violence at home was told. */
  FAMILY_SAFETY(null),
  /** When the court accepted the application: a moment that has come, not before the event. */
  COURT_TOOK("/court/acceptedAt"),
  /** What the court ordered, and the number of its ruling. */
  COURT_ORDER("/court/order"),
  /** The law knows a limitation for matters of this kind. */
  HAS_LIMITATION(null),
  /** Why the limitation begins on a day that has come, by a ground that the limitation knows. */
  LIMITATION_DAY("/limitation"),
  /** A day of the hearing that has come, and not before the request. */
  HEARING_DAY("/paper/on"),
  /** A hearing is going on. */
  HEARING_HELD(null);

  private final @Nullable String pointer;

  Guard(@Nullable String pointer) {
    this.pointer = pointer;
  }

  /** The member of the request to look at; null when none can help. */
  public @Nullable String pointer() {
    return pointer;
  }
}
