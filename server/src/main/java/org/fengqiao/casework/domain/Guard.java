package org.fengqiao.casework.domain;

/** What a transition asks for beyond state and permission (domain notes 4.4). */
public enum Guard {
  /** A reason in words. */
  REASON,
  /** The doubtful point has been confirmed to a grid. */
  PLACE_CONFIRMED,
  /** All three distinctions are recorded. */
  THREE_DISTINCTIONS,
  /** The kind is one of the eleven. */
  CLASSIFIED,
  /** A receiver of the item's tier. */
  RECEIVER,
  /** Triage accepted the matter. */
  TRIAGE_ACCEPTED,
  /** At least two sides, and every one consented. */
  EVERY_CONSENT,
  /** The route is mediation and the category is not an accusation. */
  MEDIABLE,
  /** The item was paused from the state this event returns to. */
  RESUMES,
  /** An answer in words. */
  TEXT,
  /** Minutes of the sitting. */
  MINUTES,
  /** Terms; written ones carry the committee's seal. */
  TERMS,
  /** Proof of performance. */
  PROOF,
  /** Only an item of this track. */
  TRACK_DISPUTE,
  TRACK_PETITION,
  /** Low severity, no safety flag, fewer than five people, record read back. */
  SMALL_AND_SAFE,
  /** Both the matter and the heart; an outcome is named. */
  BOTH_SETTLED,
  /** The one who follows up is not the one who handled. */
  OTHER_PERSON,
  /** Not above the district. */
  BELOW_DISTRICT,
  /** Own will, read back; not for urgent or safety matters, which go on ex officio. */
  OWN_WILL,
  /** The lead item exists, is open, not sealed and another one. */
  LEAD_OPEN,
  /** A second person has to confirm; arrives with four-eyes approval. */
  SECOND_PERSON
}
