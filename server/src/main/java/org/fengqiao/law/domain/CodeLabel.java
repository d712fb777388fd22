package org.fengqiao.law.domain;

/** One value of a configurable list with its name. */
public record CodeLabel(String code, Labels label) {}
