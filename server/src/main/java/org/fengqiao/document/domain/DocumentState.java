package org.fengqiao.document.domain;

/** Where a document stands. */
public enum DocumentState {
  /** Being written; nobody outside has seen it. */
  DRAFT,
  /** Has its number; what it says is frozen. */
  ISSUED,
  /** There is a receipt of service. */
  SERVED,
  /** Thrown away as a draft, or taken back. */
  REVOKED
}
