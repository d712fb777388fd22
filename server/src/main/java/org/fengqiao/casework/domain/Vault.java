package org.fengqiao.casework.domain;

/**
 * Keeps personal data: sealed with AES-256-GCM under a rotating set of keys whose ids travel with
 * the sealed bytes, bound to the place where they are stored.
 */
public interface Vault {
  /**
   * Seals.
   *
   * @param context where the bytes will lie, e.g. district and id; opening needs the same
   */
  byte[] seal(byte[] plain, String context);

  /**
   * Opens.
   *
   * @throws IllegalStateException when the bytes were changed or lie elsewhere than sealed
   */
  byte[] open(byte[] sealed, String context);

  /** Keyed hash of a text; tells equal texts without telling the text. */
  long tag(String text);
}
