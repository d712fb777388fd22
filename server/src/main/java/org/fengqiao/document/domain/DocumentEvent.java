package org.fengqiao.document.domain;

/** What can happen to a document. */
public enum DocumentEvent {
  DRAFT,
  EDIT,
  ISSUE,
  SERVE,
  REVOKE
}
