package org.fengqiao.document.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an issued document that an item's event needs, for example that the reply was
 * written by one person, signed by another and served.
 *
 * @param template sort of document, for example HANDLING_OPINION
 * @param servedOn null while there is no receipt
 * @param method how it was served, null while it was not
 */
public record Paper(
    String template,
    String number,
    UUID signedBy,
    UUID draftedBy,
    @Nullable LocalDate servedOn,
    Receipt.@Nullable Method method) {}
