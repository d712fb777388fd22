/**
 * Append-only who-did-what. Owns {@code audit_entry} and {@code audit_seal}. Every feature that
 * writes, or reads personal data, calls {@link org.fengqiao.audit.Audit}; audit calls nobody.
 * Refuses personal data: it carries ids, codes and numbers.
 */
@NullMarked
package org.fengqiao.audit;

import org.jspecify.annotations.NullMarked;
