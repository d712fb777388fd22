/**
 * Documents (文书): versioned templates, papers of items filled from what the house knows, their
 * numbers, their service, their pages as PDF and .docx. Owns the tables {@code document_*} and
 * {@code document}. What a paper says is personal data: sealed at rest, read with {@code
 * ITEM_READ_PERSONAL} and audited. Serving an opinion starts the clock of its appeal. Never moves
 * an item: whoever does asks {@link Documents#paper} for the facts.
 */
@NullMarked
package org.fengqiao.document;

import org.jspecify.annotations.NullMarked;
