package org.fengqiao.casework.domain;

/**
 * Names one item as people do.
 *
 * @param district six digits
 * @param number e.g. {@code 440105-2026-000123}
 */
public record ItemRef(String district, String number) {}
