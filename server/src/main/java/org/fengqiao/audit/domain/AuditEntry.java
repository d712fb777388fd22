package org.fengqiao.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing somebody did.
 *
 * @param seq order of insertion
 * @param actor account, nil for the server itself
 * @param role role of the session
 * @param action feature.verb
 * @param object id or number of what it was done to
 * @param detail JSON text of codes and counts
 * @param origin whether the server wrote it
 */
public record AuditEntry(
    long seq,
    Instant at,
    UUID actor,
    String role,
    String action,
    String object,
    String detail,
    Origin origin) {

  /** What the signature of a row says. */
  public enum Origin {
    /** Signed by the server. */
    OURS,
    /** Written before rows were signed; believed only at the beginning of a trail. */
    UNSIGNED,
    /** Put in or changed by somebody else. */
    FOREIGN
  }
}
