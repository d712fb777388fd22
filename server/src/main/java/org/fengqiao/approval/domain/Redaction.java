package org.fengqiao.approval.domain;

/** Takes out of a reason what points to a person. A port: approval knows no words of matters. */
@FunctionalInterface
public interface Redaction {
  /** The reason on one line, at most 500 characters; the same words always become the same. */
  String of(String reason);
}
