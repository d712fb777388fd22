package org.fengqiao.law.domain;

/**
 * An article as it is in force on a day.
 *
 * @param summary the text is a summary in our own words, not the statute
 */
public record LawRef(String code, String article, String title, String text, boolean summary) {}
