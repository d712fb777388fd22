package org.fengqiao.document.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * A paper of an item as it stands, without what it says.
 *
 * @param version number of its events; the optimistic lock
 * @param textVersion version that brought the text as it stands
 * @param number official number, null before it is issued
 * @param hash SHA-256 of everything it says in hexadecimal, null before it is issued
 * @param draftedBy account that began it
 * @param editedBy account that wrote the text as it stands
 * @param signedBy account that issued it
 * @param receipt proof of service, null before
 */
public record Document(
    String district,
    UUID id,
    UUID itemId,
    String itemNumber,
    String templateOf,
    String template,
    int templateVersion,
    DocumentState state,
    long version,
    long textVersion,
    @Nullable String number,
    @Nullable String hash,
    UUID draftedBy,
    UUID editedBy,
    @Nullable UUID signedBy,
    Instant draftedAt,
    Instant changedAt,
    @Nullable Instant issuedAt,
    @Nullable Receipt receipt) {
  private static final int CODE = 12;
  private static final int GROUP = 4;

  /** The item it belongs to. */
  public ItemRef item() {
    return new ItemRef(district, itemNumber);
  }

  /** Whether this account had a hand in the words. */
  public boolean writtenBy(UUID account) {
    return draftedBy.equals(account) || editedBy.equals(account);
  }

  /** The code printed on the paper: {@code 3FA9-07C1-22BE}; empty before it is issued. */
  public String code() {
    String of = hash;
    if (of == null) {
      return "";
    }
    String start = of.substring(0, CODE).toUpperCase(Locale.ROOT);
    return start.substring(0, GROUP)
        + '-'
        + start.substring(GROUP, 2 * GROUP)
        + '-'
        + start.substring(2 * GROUP);
  }

  /** The same with another text. */
  public Document edited(UUID by, Instant at) {
    return new Document(
        district,
        id,
        itemId,
        itemNumber,
        templateOf,
        template,
        templateVersion,
        state,
        version + 1,
        version + 1,
        number,
        hash,
        draftedBy,
        by,
        signedBy,
        draftedAt,
        at,
        issuedAt,
        receipt);
  }

  /** The same, issued; the frozen text comes with this version. */
  public Document issued(String asNumber, String asHash, UUID by, Instant at) {
    return new Document(
        district,
        id,
        itemId,
        itemNumber,
        templateOf,
        template,
        templateVersion,
        DocumentState.ISSUED,
        version + 1,
        version + 1,
        asNumber,
        asHash,
        draftedBy,
        editedBy,
        by,
        draftedAt,
        at,
        at,
        receipt);
  }

  /** The same, served. */
  public Document served(Receipt with, Instant at) {
    return new Document(
        district,
        id,
        itemId,
        itemNumber,
        templateOf,
        template,
        templateVersion,
        DocumentState.SERVED,
        version + 1,
        textVersion,
        number,
        hash,
        draftedBy,
        editedBy,
        signedBy,
        draftedAt,
        at,
        issuedAt,
        with);
  }

  /** The same, taken back. */
  public Document revoked(Instant at) {
    return new Document(
        district,
        id,
        itemId,
        itemNumber,
        templateOf,
        template,
        templateVersion,
        DocumentState.REVOKED,
        version + 1,
        textVersion,
        number,
        hash,
        draftedBy,
        editedBy,
        signedBy,
        draftedAt,
        at,
        issuedAt,
        receipt);
  }
}
